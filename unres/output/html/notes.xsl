<?xml version="1.0" encoding="UTF-8"?>
<!-- Footnotes: the call where they stand, the note in the margin while the call is pointed at, and
     all of them below the document, each with a link back. The anchor of a note is its eId. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:param name="footnote" select="'Note'"/>
  <xsl:param name="back" select="'Back to the text'"/>

  <xsl:key name="notes" match="akn:authorialNote"
      use="generate-id(ancestor::akn:*[akn:meta][1])"/>

  <xsl:template match="akn:authorialNote" priority="0.7">
    <xsl:variable name="anchor"><xsl:apply-templates select="." mode="anchor"/></xsl:variable>
    <span class="note">
      <a class="call" role="doc-noteref" id="{$anchor}--call" href="#{$anchor}">
        <xsl:attribute name="aria-label">
          <xsl:value-of select="concat($footnote, ' ', @marker)"/>
        </xsl:attribute>
        <xsl:call-template name="marker"/>
      </a>
      <span class="margin" aria-hidden="true">
        <span class="call"><xsl:call-template name="marker"/></span>
        <xsl:text> </xsl:text>
        <xsl:apply-templates mode="margin"/>
      </span>
    </span>
  </xsl:template>

  <xsl:template name="marker">
    <xsl:choose>
      <xsl:when test="normalize-space(@marker)"><xsl:value-of select="@marker"/></xsl:when>
      <xsl:otherwise>*</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- In the margin a note is plain text: its links and anchors are those below the document. -->
  <xsl:template match="akn:p" mode="margin">
    <xsl:apply-templates mode="margin"/><xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="akn:*" mode="margin"><xsl:apply-templates mode="margin"/></xsl:template>
  <xsl:template match="akn:authorialNote" mode="margin"/>

  <xsl:template name="notes">
    <xsl:variable name="notes" select="key('notes', generate-id())"/>
    <xsl:if test="$notes">
      <div class="notes">
        <xsl:for-each select="$notes">
          <xsl:variable name="anchor"><xsl:apply-templates select="." mode="anchor"/></xsl:variable>
          <div class="footnote" id="{$anchor}" data-akn="authorialNote">
            <a class="call" role="doc-backlink" href="#{$anchor}--call">
              <xsl:attribute name="aria-label">
                <xsl:value-of select="concat($back, ' ', @marker)"/>
              </xsl:attribute>
              <xsl:call-template name="marker"/>
            </a>
            <div><xsl:apply-templates/></div>
          </div>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="akn:authorialNote//akn:p" priority="0.8">
    <p><xsl:call-template name="unit"/><xsl:apply-templates/></p>
  </xsl:template>
</xsl:stylesheet>
