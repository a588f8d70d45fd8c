<?xml version="1.0" encoding="UTF-8"?>
<!-- What a thing is called on the page: its anchor, its language, its title. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:u="urn:unres:html"
    exclude-result-prefixes="akn u">

  <!-- An eId is unique in its document; a page may hold several: parts, drafts, versions. -->
  <xsl:key name="eId" match="akn:*"
      use="concat(ancestor::u:version/@id, '|', @eId)"/>
  <xsl:key name="part-eId" match="akn:*"
      use="concat(ancestor::u:version/@id, '|', ancestor::akn:component[1]/@eId, '|', @eId)"/>
  <xsl:key name="title" match="akn:preface//akn:docTitle | akn:coverPage//akn:docTitle"
      use="concat(local-name(ancestor::*[self::akn:preface or self::akn:coverPage][1]), ' ',
                  generate-id(ancestor::akn:*[akn:meta][1]))"/>

  <!-- The anchor: the eId; behind the part's and the version's where it alone is not unique. -->
  <xsl:template match="akn:*" mode="anchor">
    <xsl:variable name="version" select="ancestor::u:version/@id"/>
    <xsl:variable name="part" select="ancestor::akn:component[1]/@eId"/>
    <xsl:variable name="in-part" select="concat($version, '|', $part, '|', @eId)"/>
    <xsl:variable name="anchor">
      <xsl:if test="@eId and $version"><xsl:value-of select="concat($version, '.')"/></xsl:if>
      <xsl:choose>
        <xsl:when test="not(@eId)"><xsl:value-of select="generate-id()"/></xsl:when>
        <xsl:when test="count(. | key('eId', concat($version, '|', @eId))[1]) = 1">
          <xsl:value-of select="@eId"/>
        </xsl:when>
        <xsl:when test="count(. | key('part-eId', $in-part)[1]) = 1">
          <xsl:value-of select="concat($part, '.', @eId)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="generate-id()"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="translate($anchor, ' &#9;&#10;&#13;', '____')"/>
  </xsl:template>

  <!-- The attributes of a unit: its element's name, its anchor if it has an eId or the contents list it, its language. -->
  <xsl:template name="unit">
    <xsl:attribute name="data-akn"><xsl:value-of select="local-name()"/></xsl:attribute>
    <xsl:if test="@eId or self::akn:attachment or self::akn:component">
      <xsl:attribute name="id"><xsl:apply-templates select="." mode="anchor"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- The target of a local reference, from where it stands: in the same part first. -->
  <xsl:template name="local-target">
    <xsl:param name="name"/>
    <xsl:variable name="version" select="ancestor::u:version/@id"/>
    <xsl:variable name="part" select="ancestor::akn:component[1]/@eId"/>
    <xsl:variable name="near" select="key('part-eId', concat($version, '|', $part, '|', $name))"/>
    <xsl:variable name="any" select="key('eId', concat($version, '|', $name))"/>
    <xsl:apply-templates select="($near | $any[not($near)])[1]" mode="anchor"/>
  </xsl:template>

  <!-- Languages are ISO 639-2 codes in the metadata and BCP 47 tags on the page. -->
  <xsl:template match="akn:*" mode="tag">
    <xsl:variable name="code"
        select="string(akn:meta/akn:identification/akn:FRBRExpression/akn:FRBRlanguage/@language)"/>
    <xsl:variable name="tag" select="substring-before(substring-after(
        ';ara=ar;zho=zh;eng=en;fra=fr;rus=ru;spa=es;deu=de;', concat(';', $code, '=')), ';')"/>
    <xsl:choose>
      <xsl:when test="$tag"><xsl:value-of select="$tag"/></xsl:when>
      <xsl:when test="$code"><xsl:value-of select="$code"/></xsl:when>
      <xsl:otherwise>und</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="akn:*" mode="language">
    <xsl:variable name="tag"><xsl:apply-templates select="." mode="tag"/></xsl:variable>
    <xsl:attribute name="lang"><xsl:value-of select="$tag"/></xsl:attribute>
    <xsl:attribute name="dir">
      <xsl:choose>
        <xsl:when test="contains(' ar he fa ur heb fas urd ', concat(' ', $tag, ' '))">rtl</xsl:when>
        <xsl:otherwise>ltr</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <!-- The title of a document: of its preface, or else the first of its cover page. -->
  <xsl:template match="akn:*" mode="title">
    <xsl:variable name="own" select="key('title', concat('preface ', generate-id()))"/>
    <xsl:variable name="cover" select="key('title', concat('coverPage ', generate-id()))"/>
    <xsl:variable name="named" select="$own[contains(@refersTo, 'resolutionTitle')]"/>
    <xsl:variable name="title"
        select="($named | $own[not($named)] | $cover[not($own)])[1]"/>
    <xsl:apply-templates select="$title" mode="plain"/>
  </xsl:template>

  <xsl:template name="symbol">
    <xsl:variable name="work" select="$meta/akn:identification/akn:FRBRWork"/>
    <xsl:variable name="printed"
        select="$document/akn:coverPage//akn:docNumber[contains(@refersTo, 'symbol')]"/>
    <xsl:variable name="alias" select="$work/akn:FRBRalias[@name = 'symbol']/@value"/>
    <xsl:choose>
      <xsl:when test="$printed"><xsl:apply-templates select="$printed[1]" mode="plain"/></xsl:when>
      <xsl:when test="$alias"><xsl:value-of select="$alias"/></xsl:when>
      <xsl:when test="$work/akn:FRBRnumber/@showAs">
        <xsl:value-of select="$work/akn:FRBRnumber/@showAs"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$meta/akn:publication/@showAs"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="page-title">
    <xsl:variable name="symbol"><xsl:call-template name="symbol"/></xsl:variable>
    <xsl:variable name="title"><xsl:apply-templates select="$document" mode="title"/></xsl:variable>
    <xsl:value-of select="normalize-space($symbol)"/>
    <xsl:if test="normalize-space($symbol) and normalize-space($title)">: </xsl:if>
    <xsl:value-of select="normalize-space($title)"/>
    <xsl:if test="not(normalize-space(concat($symbol, $title)))">
      <xsl:value-of select="concat(local-name($document), ' ', $document/@name)"/>
    </xsl:if>
  </xsl:template>

  <!-- Text without its footnotes. -->
  <xsl:template match="akn:*" mode="plain"><xsl:apply-templates mode="plain"/></xsl:template>
  <xsl:template match="akn:authorialNote | akn:noteRef" mode="plain"/>
  <xsl:template match="akn:eol" mode="plain"><xsl:text> </xsl:text></xsl:template>
</xsl:stylesheet>
