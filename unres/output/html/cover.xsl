<?xml version="1.0" encoding="UTF-8"?>
<!-- The cover page as the Organization sets it: between two rules the publisher and the symbol,
     below them the body and the facts of distribution, then all else in the printed order. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:template match="akn:coverPage">
    <header class="cover">
      <xsl:call-template name="unit"/>
      <xsl:variable name="publisher"
          select="akn:p[.//akn:docAuthority[contains(@refersTo, 'publisher')]]"/>
      <xsl:variable name="symbol"
          select="akn:p[.//akn:docNumber[contains(@refersTo, 'symbol')]]"/>
      <xsl:variable name="body"
          select="akn:p[.//akn:docAuthority[not(contains(@refersTo, 'publisher'))]]"/>
      <xsl:variable name="facts" select="akn:p[akn:docStatus or akn:docDate[contains(@refersTo,
          'Issuance')] or akn:inline[contains(@name, 'anguage')]]"/>
      <xsl:if test="$publisher or $symbol">
        <div class="issue">
          <div><xsl:apply-templates select="$publisher"/></div>
          <div class="symbol"><xsl:apply-templates select="$symbol"/></div>
        </div>
      </xsl:if>
      <xsl:if test="$body or $facts">
        <div class="body">
          <div><xsl:apply-templates select="$body"/></div>
          <div class="facts"><xsl:apply-templates select="$facts"/></div>
        </div>
      </xsl:if>
      <xsl:apply-templates select="*[not(self::akn:p) or not(.//akn:docAuthority
          or .//akn:docNumber[contains(@refersTo, 'symbol')] or akn:docStatus
          or akn:docDate[contains(@refersTo, 'Issuance')]
          or akn:inline[contains(@name, 'anguage')])]"/>
    </header>
  </xsl:template>

  <xsl:template match="akn:coverPage/akn:p" priority="1">
    <p class="line">
      <xsl:if test="akn:docTitle or akn:docProponent">
        <xsl:attribute name="class">
          <xsl:value-of select="concat('line centred ', local-name(akn:*[1]))"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="unit"/>
      <bdi><xsl:apply-templates/></bdi>
    </p>
  </xsl:template>

  <!-- The line with the title of a document is its heading, wherever it stands. -->
  <xsl:template priority="3" match="
      akn:preface//akn:p[akn:docTitle[count(. | key('title',
          concat('preface ', generate-id(ancestor::akn:*[akn:meta][1])))[1]) = 1]]
      | akn:coverPage/akn:p[akn:docTitle[not(key('title',
          concat('preface ', generate-id(ancestor::akn:*[akn:meta][1]))))
          and count(. | key('title',
          concat('coverPage ', generate-id(ancestor::akn:*[akn:meta][1])))[1]) = 1]]">
    <xsl:call-template name="heading">
      <xsl:with-param name="class">title</xsl:with-param>
      <xsl:with-param name="content" select="node()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:preface//akn:p" priority="2">
    <p class="centred"><xsl:call-template name="unit"/><xsl:apply-templates/></p>
  </xsl:template>

  <!-- A heading as deep as what it stands over: parts, annexes and sections count. -->
  <xsl:template name="heading">
    <xsl:param name="content"/>
    <xsl:param name="class">heading</xsl:param>
    <xsl:variable name="depth" select="1 + count(ancestor::akn:component | ancestor::akn:attachment
        | ancestor-or-self::akn:*[akn:num or akn:heading or akn:subheading]
          [contains($sections, concat(' ', local-name(), ' ')) or akn:heading or akn:subheading])"/>
    <xsl:variable name="level" select="$depth * ($depth &lt; 7) + 6 * ($depth > 6)"/>
    <xsl:element name="h{$level}">
      <xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute>
      <xsl:apply-templates select="$content"/>
    </xsl:element>
  </xsl:template>

  <!-- A document without a title has a heading all the same, for those who do not see the page. -->
  <xsl:template name="untitled">
    <xsl:if test="not(key('title', concat('preface ', generate-id()))
                      | key('title', concat('coverPage ', generate-id())))">
      <xsl:variable name="name">
        <xsl:choose>
          <xsl:when test="parent::akn:akomaNtoso"><xsl:call-template name="page-title"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="depth" select="1 + count(ancestor::akn:component
          | ancestor::akn:attachment)"/>
      <xsl:element name="h{$depth * ($depth &lt; 7) + 6 * ($depth > 6)}">
        <xsl:attribute name="class">unseen</xsl:attribute>
        <xsl:value-of select="$name"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
