<?xml version="1.0" encoding="UTF-8"?>
<!-- A recorded vote: a bar with the figures beside it, and the lists of States folded. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:u="urn:unres:html"
    exclude-result-prefixes="akn u">

  <xsl:param name="vote" select="'Vote'"/>
  <xsl:param name="inFavour" select="'In favour'"/>
  <xsl:param name="against" select="'Against'"/>
  <xsl:param name="abstaining" select="'Abstaining'"/>

  <xsl:template name="vote">
    <xsl:for-each select="akn:meta/akn:analysis/akn:parliamentary/akn:voting[akn:count]">
      <xsl:variable name="depth" select="2 + count(ancestor::akn:component
          | ancestor::akn:attachment)"/>
      <section class="vote" data-akn="voting">
        <xsl:element name="h{$depth * ($depth &lt; 7) + 6 * ($depth > 6)}">
          <xsl:attribute name="id">
            <xsl:apply-templates select="ancestor::akn:*[akn:meta][1]" mode="vote-anchor"/>
          </xsl:attribute>
          <xsl:value-of select="$vote"/>
        </xsl:element>
        <div class="shares" aria-hidden="true">
          <xsl:apply-templates select="akn:count" mode="share"/>
        </div>
        <xsl:apply-templates select="akn:count" mode="states"/>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:*" mode="vote-anchor">
    <xsl:value-of select="concat('page--vote-', ancestor::u:version/@id, '-',
        ancestor::akn:component[1]/@eId)"/>
  </xsl:template>

  <xsl:template match="akn:count" mode="share">
    <xsl:variable name="number"><xsl:apply-templates select="." mode="number"/></xsl:variable>
    <xsl:if test="$number > 0">
      <span class="{translate(@refersTo, '# ', '')}" style="flex-grow: {$number}"></span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="akn:count" mode="states">
    <xsl:variable name="states" select=".//akn:organization"/>
    <xsl:variable name="summary">
      <span class="key {translate(@refersTo, '# ', '')}"></span>
      <xsl:apply-templates select="." mode="label"/>
      <xsl:text>: </xsl:text>
      <xsl:apply-templates select="." mode="number"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$states">
        <details>
          <summary><xsl:copy-of select="$summary"/></summary>
          <ul><xsl:for-each select="$states"><li><xsl:value-of select="."/></li></xsl:for-each></ul>
        </details>
      </xsl:when>
      <xsl:otherwise><p class="count"><xsl:copy-of select="$summary"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How many: as stated, or as many States as are named. -->
  <xsl:template match="akn:count" mode="number">
    <xsl:choose>
      <xsl:when test="number(@value) >= 0"><xsl:value-of select="number(@value)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="count(.//akn:organization)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="akn:count" mode="label">
    <xsl:variable name="kind" select="translate(@refersTo, '#', '')"/>
    <xsl:choose>
      <xsl:when test="$kind = 'inFavour'"><xsl:value-of select="$inFavour"/></xsl:when>
      <xsl:when test="$kind = 'against'"><xsl:value-of select="$against"/></xsl:when>
      <xsl:when test="$kind = 'abstaining'"><xsl:value-of select="$abstaining"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$kind"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
