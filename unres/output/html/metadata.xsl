<?xml version="1.0" encoding="UTF-8"?>
<!-- What search engines and libraries read: Dublin Core terms, and schema.org as JSON-LD. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:variable name="work" select="$meta/akn:identification/akn:FRBRWork"/>
  <xsl:variable name="expression" select="$meta/akn:identification/akn:FRBRExpression"/>
  <xsl:variable name="author" select="$meta/akn:references/akn:TLCOrganization[
      @eId = translate($work/akn:FRBRauthor/@href, '#', '')]/@showAs"/>
  <xsl:variable name="subjects" select="$meta/akn:classification/akn:keyword/@showAs"/>

  <xsl:template name="metadata">
    <xsl:variable name="title"><xsl:apply-templates select="$document" mode="title"/></xsl:variable>
    <xsl:variable name="symbol"><xsl:call-template name="symbol"/></xsl:variable>
    <xsl:variable name="tag"><xsl:apply-templates select="$document" mode="tag"/></xsl:variable>
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/"/>
    <xsl:call-template name="term">
      <xsl:with-param name="name">title</xsl:with-param>
      <xsl:with-param name="value" select="$title"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">identifier</xsl:with-param>
      <xsl:with-param name="value" select="$symbol"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">isVersionOf</xsl:with-param>
      <xsl:with-param name="value" select="$work/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">creator</xsl:with-param>
      <xsl:with-param name="value" select="$author"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">created</xsl:with-param>
      <xsl:with-param name="value" select="$work/akn:FRBRdate/@date"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">issued</xsl:with-param>
      <xsl:with-param name="value" select="$expression/akn:FRBRdate/@date"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">language</xsl:with-param>
      <xsl:with-param name="value" select="$tag"/>
    </xsl:call-template>
    <xsl:call-template name="term">
      <xsl:with-param name="name">type</xsl:with-param>
      <xsl:with-param name="value" select="$document/@name"/>
    </xsl:call-template>
    <xsl:for-each select="$subjects">
      <xsl:call-template name="term">
        <xsl:with-param name="name">subject</xsl:with-param>
        <xsl:with-param name="value" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <script type="application/ld+json">
      <xsl:text>{"@context": "https://schema.org", "@type": "Legislation"</xsl:text>
      <xsl:call-template name="member">
        <xsl:with-param name="name">name</xsl:with-param>
        <xsl:with-param name="value" select="$title"/>
      </xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="name">legislationIdentifier</xsl:with-param>
        <xsl:with-param name="value" select="$symbol"/>
      </xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="name">legislationType</xsl:with-param>
        <xsl:with-param name="value" select="$document/@name"/>
      </xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="name">legislationDate</xsl:with-param>
        <xsl:with-param name="value" select="$work/akn:FRBRdate/@date"/>
      </xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="name">inLanguage</xsl:with-param>
        <xsl:with-param name="value" select="$tag"/>
      </xsl:call-template>
      <xsl:if test="$author">
        <xsl:text>, "legislationPassedBy": {"@type": "Organization"</xsl:text>
        <xsl:call-template name="member">
          <xsl:with-param name="name">name</xsl:with-param>
          <xsl:with-param name="value" select="$author"/>
        </xsl:call-template>
        <xsl:text>}</xsl:text>
      </xsl:if>
      <xsl:text>}</xsl:text>
    </script>
  </xsl:template>

  <xsl:template name="term">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="normalize-space($value)">
      <meta name="DCTERMS.{$name}" content="{normalize-space($value)}"/>
    </xsl:if>
  </xsl:template>

  <!-- A member of a JSON object, unless it is empty. -->
  <xsl:template name="member">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="normalize-space($value)">
      <xsl:value-of select="concat(', &quot;', $name, '&quot;: &quot;')"/>
      <xsl:call-template name="escaped">
        <xsl:with-param name="text" select="normalize-space($value)"/>
      </xsl:call-template>
      <xsl:text>"</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- Text for a JSON string in a script: no character of it can end either. By halves, so that
       the recursion is no deeper than the logarithm of the length. -->
  <xsl:template name="escaped">
    <xsl:param name="text"/>
    <xsl:variable name="half" select="floor(string-length($text) div 2)"/>
    <xsl:choose>
      <xsl:when test="translate($text, '&quot;\&lt;&gt;&amp;', '') = $text">
        <xsl:value-of select="$text"/>
      </xsl:when>
      <xsl:when test="$text = '&quot;'">\u0022</xsl:when>
      <xsl:when test="$text = '\'">\u005c</xsl:when>
      <xsl:when test="$text = '&lt;'">\u003c</xsl:when>
      <xsl:when test="$text = '&gt;'">\u003e</xsl:when>
      <xsl:when test="$text = '&amp;'">\u0026</xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="escaped">
          <xsl:with-param name="text" select="substring($text, 1, $half)"/>
        </xsl:call-template>
        <xsl:call-template name="escaped">
          <xsl:with-param name="text" select="substring($text, $half + 1)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
