<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside lines: emphasis, links, and names for what the words mean. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- What the addresses of documents begin with, in the language of the page's document. -->
  <xsl:param name="pages" select="'https://docs.un.org/en/'"/>
  <xsl:param name="library" select="'https://digitallibrary.un.org/search?ln=en&amp;as=1&amp;m1=p&amp;f1=documentsymbol&amp;p1='"/>

  <!-- Any element inside a line that has no template of its own. -->
  <xsl:template priority="0.4" match="akn:p//akn:* | akn:block//akn:* | akn:num//akn:*
      | akn:heading//akn:* | akn:subheading//akn:* | akn:crossHeading//akn:*">
    <span><xsl:call-template name="inline"/><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template name="inline">
    <xsl:attribute name="data-in"><xsl:value-of select="local-name()"/></xsl:attribute>
    <xsl:if test="@eId">
      <xsl:attribute name="id"><xsl:apply-templates select="." mode="anchor"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Of the classes only those are kept that the style sheet knows. -->
  <xsl:template match="akn:span" priority="0.6">
    <xsl:variable name="classes" select="concat(' ', normalize-space(@class), ' ')"/>
    <span>
      <xsl:attribute name="class">
        <xsl:if test="contains($classes, ' italic ')">italic </xsl:if>
        <xsl:if test="contains($classes, ' bold ')">bold </xsl:if>
        <xsl:if test="contains($classes, ' underline ')">underline </xsl:if>
        <xsl:if test="contains(@refersTo, '#act_')">opener</xsl:if>
      </xsl:attribute>
      <xsl:if test="@eId">
        <xsl:attribute name="id"><xsl:apply-templates select="." mode="anchor"/></xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="akn:i | akn:b | akn:u | akn:sup | akn:sub | akn:ins | akn:del | akn:abbr"
      priority="0.6">
    <xsl:element name="{local-name()}">
      <xsl:call-template name="inline"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="akn:eol" priority="0.6"><br/></xsl:template>
  <xsl:template match="akn:img" priority="0.6">
    <xsl:if test="@alt"><span class="img"><xsl:value-of select="@alt"/></span></xsl:if>
  </xsl:template>
  <!-- A symbol has a direction of its own; of figures alone ("80/999 -") the text decides. -->
  <xsl:template match="akn:docNumber" priority="0.6">
    <bdi><xsl:call-template name="inline"/><xsl:apply-templates/></bdi>
  </xsl:template>
  <xsl:template priority="0.7"
      match="akn:docNumber[not(translate(normalize-space(), '0123456789/-–. ', ''))]">
    <span><xsl:call-template name="inline"/><xsl:apply-templates/></span>
  </xsl:template>

  <!-- Paragraphs and structures inside a line, as quotations have them. -->
  <xsl:template match="akn:p//akn:p | akn:p//akn:embeddedStructure | akn:p//akn:quotedStructure"
      priority="0.5">
    <div class="{local-name()}">
      <xsl:call-template name="unit"/>
      <xsl:value-of select="@startQuote"/>
      <xsl:apply-templates/>
      <xsl:value-of select="@endQuote"/>
    </div>
  </xsl:template>

  <!-- Links go to the web or to a place on the page; all others are text. -->
  <xsl:template match="akn:a" priority="0.6">
    <xsl:variable name="scheme" select="translate(substring-before(concat(@href, ':'), ':'),
        'HTPSMAILO', 'htpsmailo')"/>
    <xsl:call-template name="link">
      <xsl:with-param name="href">
        <xsl:choose>
          <xsl:when test="starts-with(@href, 'https://undocs.org/')">
            <xsl:value-of select="concat($pages, substring-after(@href, 'https://undocs.org/'))"/>
          </xsl:when>
          <xsl:when test="$scheme = 'http' or $scheme = 'https' or $scheme = 'mailto'">
            <xsl:value-of select="@href"/>
          </xsl:when>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A reference by IRI goes to the document of that symbol; a local one to its place. -->
  <xsl:template match="akn:ref | akn:rref | akn:mref" priority="0.6">
    <xsl:variable name="target">
      <xsl:if test="starts-with(@href, '#')">
        <xsl:call-template name="local-target">
          <xsl:with-param name="name" select="substring(@href, 2)"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="symbol">
      <xsl:if test="starts-with(@href, '/akn/un/')">
        <xsl:choose>
          <xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="symbol-of-iri"/></xsl:otherwise>
        </xsl:choose>
      </xsl:if>
    </xsl:variable>
    <xsl:call-template name="link">
      <xsl:with-param name="href">
        <xsl:choose>
          <xsl:when test="string($target)"><xsl:value-of select="concat('#', $target)"/></xsl:when>
          <xsl:when test="string($symbol)">
            <xsl:value-of select="concat($pages, $symbol)"/>
          </xsl:when>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="link">
    <xsl:param name="href"/>
    <xsl:choose>
      <xsl:when test="string($href) and translate(., ' &#9;&#10;&#13;&#160;&#8239;', '')">
        <a href="{$href}"><xsl:call-template name="inline"/><xsl:apply-templates/></a>
      </xsl:when>
      <xsl:otherwise>
        <span><xsl:call-template name="inline"/><xsl:apply-templates/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The symbol of /akn/un/statement/deliberation/unga/2022-12-14/77-158: A/RES/77/158. -->
  <xsl:template name="symbol-of-iri">
    <xsl:variable name="rest" select="substring-after(substring-after(@href, '/akn/un/'), '/')"/>
    <xsl:variable name="actor" select="substring-before(substring-after($rest, '/'), '/')"/>
    <xsl:variable name="date-and-slug" select="substring-after(substring-after($rest, '/'), '/')"/>
    <xsl:variable name="slug" select="substring-before(concat(
        substring-after($date-and-slug, '/'), '/'), '/')"/>
    <xsl:variable name="series" select="substring-before(substring-after(
        ';unga=A/RES/;unga-hrc=A/HRC/RES/;unecosoc=E/RES/;', concat(';', $actor, '=')), ';')"/>
    <xsl:choose>
      <xsl:when test="contains(substring-after($slug, '-'), '-')"/>
      <xsl:when test="$series"><xsl:value-of select="concat($series, translate($slug, '-', '/'))"/>
      </xsl:when>
      <xsl:when test="$actor = 'unsc' and substring-after($slug, '-')">
        <xsl:value-of select="concat('S/RES/', translate($slug, '-', '('), ')')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
