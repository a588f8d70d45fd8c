<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents: title, preamble, paragraphs and sections, annexes, vote. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:u="urn:unres:html"
    exclude-result-prefixes="akn u">

  <xsl:param name="contents" select="'Contents'"/>
  <xsl:param name="preamble" select="'Preamble'"/>
  <xsl:param name="annex" select="'Annex'"/>

  <xsl:template name="navigation">
    <nav class="contents">
      <xsl:attribute name="aria-label"><xsl:value-of select="$contents"/></xsl:attribute>
      <details open="open">
        <summary><xsl:value-of select="$contents"/></summary>
        <ol>
          <xsl:apply-templates select="$document" mode="language"/>
          <xsl:apply-templates mode="contents" select="$document
              | $document/following-sibling::akn:components/akn:component/akn:*"/>
        </ol>
      </details>
    </nav>
  </xsl:template>

  <!-- Most things are not listed, but what they hold may be. -->
  <xsl:template match="node()" mode="contents"/>
  <xsl:template match="akn:mainBody | akn:body | akn:attachments | akn:list | akn:attachment/akn:doc"
      mode="contents">
    <xsl:apply-templates select="akn:*" mode="contents"/>
  </xsl:template>

  <xsl:template mode="contents" priority="1" match="akn:statement | akn:documentCollection | akn:doc | akn:act | akn:bill | akn:debate
      | akn:debateReport | akn:judgment | akn:officialGazette | akn:amendment | akn:amendmentList">
    <xsl:if test="parent::akn:component">
      <xsl:call-template name="entry">
        <xsl:with-param name="anchor"><xsl:apply-templates select=".." mode="anchor"/></xsl:with-param>
        <xsl:with-param name="label">
          <xsl:apply-templates select="(akn:preface//akn:docNumber)[1]" mode="plain"/>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="." mode="title"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="akn:*" mode="contents"/>
    <xsl:if test="akn:meta/akn:analysis/akn:parliamentary/akn:voting/akn:count">
      <xsl:call-template name="entry">
        <xsl:with-param name="anchor"><xsl:apply-templates select="." mode="vote-anchor"/></xsl:with-param>
        <xsl:with-param name="label" select="$vote"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="akn:preamble" mode="contents">
    <xsl:variable name="first" select="(akn:formula | akn:container)[@eId][1]"/>
    <xsl:if test="$first">
      <xsl:call-template name="entry">
        <xsl:with-param name="anchor"><xsl:apply-templates select="$first" mode="anchor"/></xsl:with-param>
        <xsl:with-param name="label" select="$preamble"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="akn:attachment" mode="contents">
    <xsl:variable name="title"><xsl:apply-templates select="akn:*[akn:meta]" mode="title"/></xsl:variable>
    <xsl:call-template name="entry">
      <xsl:with-param name="anchor"><xsl:apply-templates select="." mode="anchor"/></xsl:with-param>
      <xsl:with-param name="label" select="concat($annex, ' ', $title)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A part of the body: its number, and its heading or the words it begins with. -->
  <xsl:template mode="contents" match="akn:*">
    <xsl:if test="@eId and (self::akn:paragraph or akn:num or akn:heading or akn:subheading)">
      <xsl:call-template name="numbered"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="numbered">
    <xsl:variable name="opening" select="(akn:content | akn:intro | akn:list/akn:intro)[1]/akn:p[1]"/>
    <xsl:variable name="label">
      <xsl:apply-templates select="akn:num" mode="plain"/>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="akn:heading or akn:subheading">
          <xsl:apply-templates select="(akn:heading | akn:subheading)[1]" mode="plain"/>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$opening" mode="plain"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="entry">
      <xsl:with-param name="anchor"><xsl:apply-templates select="." mode="anchor"/></xsl:with-param>
      <xsl:with-param name="label" select="$label"/>
    </xsl:call-template>
    <xsl:if test="contains($sections, concat(' ', local-name(), ' '))">
      <xsl:apply-templates select="akn:*" mode="contents"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="entry">
    <xsl:param name="anchor"/>
    <xsl:param name="label"/>
    <xsl:variable name="text" select="normalize-space($label)"/>
    <xsl:if test="$text">
      <li>
        <a href="#{$anchor}">
          <xsl:call-template name="begun"><xsl:with-param name="text" select="$text"/></xsl:call-template>
        </a>
      </li>
    </xsl:if>
  </xsl:template>

  <!-- The first words of a text, whole; Chinese has no spaces to end at. -->
  <xsl:template name="begun">
    <xsl:param name="text"/>
    <xsl:variable name="head" select="substring($text, 1, 60)"/>
    <xsl:variable name="rest" select="substring-before(concat(substring($text, 61), ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="string-length($text) &lt; 76"><xsl:value-of select="$text"/></xsl:when>
      <xsl:when test="string-length($rest) &lt; 16"><xsl:value-of select="concat($head, $rest, '…')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($head, '…')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
