<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in lines of its own: documents, parts, paragraphs, points, tables. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:u="urn:unres:html"
    exclude-result-prefixes="akn u">

  <!-- Parts whose number is a heading; the number of all others stands in their text. -->
  <xsl:variable name="sections" select="concat(' book tome part subpart title subtitle chapter ',
      'subchapter division subdivision section subsection article rule hcontainer ')"/>

  <xsl:key name="drafts" match="akn:componentRef[not(ancestor::akn:component)]"
      use="concat(ancestor::u:version/@id, '|', substring-after(@src, '#'))"/>

  <!-- Any block that has no template of its own. Patterns have no predicates where siblings are
       many: libxslt counts all siblings before it tests one. -->
  <xsl:template match="akn:*">
    <xsl:choose>
      <xsl:when test="akn:num or akn:heading or akn:subheading">
        <xsl:call-template name="hierarchy"/>
      </xsl:when>
      <xsl:otherwise>
        <div class="{local-name()}"><xsl:call-template name="unit"/><xsl:apply-templates/></div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="akn:akomaNtoso"><xsl:apply-templates/></xsl:template>
  <xsl:template match="akn:meta"/>

  <!-- A document. -->
  <xsl:template match="akn:statement | akn:documentCollection | akn:doc | akn:act | akn:bill | akn:debate
      | akn:debateReport | akn:judgment | akn:officialGazette | akn:amendment | akn:amendmentList">
    <article>
      <xsl:apply-templates select="self::*[akn:meta//akn:FRBRlanguage]" mode="language"/>
      <xsl:call-template name="unit"/>
      <xsl:call-template name="untitled"/>
      <xsl:apply-templates select="akn:*[not(self::akn:components)]"/>
      <xsl:call-template name="vote"/>
      <xsl:call-template name="notes"/>
      <xsl:apply-templates select="akn:components"/>
    </article>
  </xsl:template>

  <!-- A draft stands where it is called, once. -->
  <xsl:template match="akn:component[key('drafts', concat(ancestor::u:version/@id, '|', @eId))]"/>
  <xsl:template match="akn:embeddedStructure/akn:componentRef">
    <xsl:variable name="name" select="substring-after(@src, '#')"/>
    <xsl:variable name="address" select="concat(ancestor::u:version/@id, '|', $name)"/>
    <xsl:choose>
      <xsl:when test="count(. | key('drafts', $address)[1]) = 1 and
                      key('eId', $address)/self::akn:component">
        <div><xsl:call-template name="unit"/></div>
        <xsl:apply-templates select="key('eId', $address)" mode="draft"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="link-to-part"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="akn:component" mode="draft">
    <div class="component"><xsl:call-template name="unit"/><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="akn:documentRef | akn:componentRef" name="link-to-part">
    <xsl:variable name="target">
      <xsl:call-template name="local-target">
        <xsl:with-param name="name" select="translate((@href | @src)[1], '#', '')"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($target)">
        <a href="#{$target}"><xsl:call-template name="unit"/><xsl:value-of select="@showAs"/></a>
      </xsl:when>
      <xsl:otherwise>
        <span><xsl:call-template name="unit"/><xsl:value-of select="@showAs"/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Hierarchy. -->
  <xsl:template name="hierarchy">
    <xsl:variable name="is-section" select="contains($sections, concat(' ', local-name(), ' '))"/>
    <div class="{local-name()}">
      <xsl:if test="akn:num"><xsl:attribute name="class">
        <xsl:value-of select="concat(local-name(), ' numbered')"/>
      </xsl:attribute></xsl:if>
      <xsl:call-template name="unit"/>
      <xsl:choose>
        <xsl:when test="$is-section">
          <xsl:call-template name="heading">
            <xsl:with-param name="content"
                select="akn:num | akn:heading | akn:subheading[not(../akn:heading)]"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="akn:heading or akn:subheading">
            <xsl:call-template name="heading">
              <xsl:with-param name="content"
                  select="akn:heading | akn:subheading[not(../akn:heading)]"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:apply-templates select="akn:num" mode="number"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="akn:subheading[../akn:heading]">
        <p class="subheading"><xsl:call-template name="unit"/><xsl:apply-templates/></p>
      </xsl:for-each>
      <xsl:apply-templates
          select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading)]"/>
    </div>
  </xsl:template>

  <!-- A number links to its own paragraph, so that its address can be copied. -->
  <xsl:template match="akn:num" mode="number">
    <xsl:choose>
      <xsl:when test="../@eId">
        <xsl:variable name="anchor"><xsl:apply-templates select=".." mode="anchor"/></xsl:variable>
        <a class="num" href="#{$anchor}"><xsl:apply-templates/></a>
      </xsl:when>
      <xsl:otherwise><span class="num"><xsl:apply-templates/></span></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="akn:num">
    <span class="num"><xsl:call-template name="inline"/><xsl:apply-templates/></span>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="akn:heading | akn:subheading">
    <span><xsl:call-template name="inline"/><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="akn:crossHeading">
    <p class="crossHeading">
      <xsl:if test="contains(@refersTo, 'preamble')">
        <xsl:attribute name="class">recital</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="unit"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="akn:p | akn:block">
    <p><xsl:call-template name="unit"/><xsl:apply-templates/></p>
  </xsl:template>
  <xsl:template match="akn:p[akn:embeddedStructure or .//akn:quotedStructure or .//akn:subFlow
                              or akn:foreign or akn:componentRef]">
    <div class="p"><xsl:call-template name="unit"/><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="akn:ol | akn:ul | akn:li">
    <xsl:element name="{local-name()}">
      <xsl:call-template name="unit"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Tables. -->
  <xsl:template match="akn:table">
    <div class="table" tabindex="0" role="group">
      <xsl:attribute name="aria-label">
        <xsl:value-of select="normalize-space(concat($table, ' ', akn:caption))"/>
      </xsl:attribute>
      <table>
        <xsl:call-template name="unit"/>
        <xsl:if test="akn:caption">
          <caption>
            <xsl:for-each select="akn:caption">
              <xsl:call-template name="unit"/><xsl:apply-templates/>
            </xsl:for-each>
          </caption>
        </xsl:if>
        <xsl:variable name="first" select="akn:tr[1][count(akn:td) > 1][not(akn:td[
            translate(., $digits, '') != string(.)])]"/>
        <xsl:variable name="head" select="$first[not(../akn:tr/akn:th)][../akn:tr[2]/akn:td[
            translate(., concat($signs, $digits), '') = '' and translate(., $digits, '') != string(.)]]"/>
        <xsl:if test="$head">
          <thead><xsl:apply-templates select="$head"><xsl:with-param name="head" select="1"/></xsl:apply-templates></thead>
        </xsl:if>
        <tbody><xsl:apply-templates select="akn:tr[not($head) or position() > 1]"/></tbody>
      </table>
    </div>
  </xsl:template>
  <xsl:param name="table" select="'Table'"/>

  <!-- Cells of figures hold nothing else; a first row of words above figures is the head. -->
  <xsl:variable name="digits" select="'0123456789٠١٢٣٤٥٦٧٨٩'"/>
  <xsl:variable name="signs" select="' &#9;&#10;&#13;&#160;&#8201;&#8239;.,%()[]+-–—−$€*/…٫٬'"/>

  <xsl:template match="akn:tr">
    <xsl:param name="head"/>
    <tr>
      <xsl:call-template name="unit"/>
      <xsl:apply-templates select="akn:td | akn:th"><xsl:with-param name="head" select="$head"/></xsl:apply-templates>
    </tr>
  </xsl:template>
  <xsl:template match="akn:td | akn:th">
    <xsl:param name="head"/>
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="normalize-space() and (self::akn:th or $head)">th</xsl:when>
        <xsl:otherwise>td</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="figures" select="translate(normalize-space(), concat($signs, $digits), '')"/>
    <xsl:variable name="place" select="position()"/>
    <xsl:variable name="below" select="string(../following-sibling::akn:tr[$head][1]/akn:td[$place])"/>
    <xsl:element name="{$name}">
      <xsl:call-template name="unit"/>
      <xsl:if test="$name = 'th'">
        <xsl:attribute name="scope">
          <xsl:choose>
            <xsl:when test="$head or not(following-sibling::akn:td)">col</xsl:when>
            <xsl:otherwise>row</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:for-each select="@colspan[number() > 1] | @rowspan[number() > 1]">
        <xsl:attribute name="{local-name()}"><xsl:value-of select="number()"/></xsl:attribute>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="$figures = '' and translate(normalize-space(), $digits, '') != normalize-space()">
          <xsl:attribute name="class">figures</xsl:attribute>
        </xsl:when>
        <xsl:when test="@*[local-name() = 'data-justification'] = 'Right' or $below and
            translate($below, concat($signs, $digits), '') = ''">
          <xsl:attribute name="class">end</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
