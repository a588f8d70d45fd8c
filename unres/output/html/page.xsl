<?xml version="1.0" encoding="UTF-8"?>
<!-- One page of HTML out of any Akoma Ntoso file; versions.xsl shows several side by side.

     XSLT 1.0. The parameters are text: the style sheet, the source to show, and the words that the
     page says itself (English unless told otherwise). Nothing of the input becomes mark-up: all of
     it goes through value-of, and links are made for http, https and mailto alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:u="urn:unres:html"
    exclude-result-prefixes="akn u">

  <xsl:include href="identity.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="cover.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="votes.xsl"/>
  <xsl:include href="navigation.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:param name="style"/>
  <xsl:param name="source"/>
  <!-- The language of the page and its direction, where it was told which to speak. -->
  <xsl:param name="speaks"/>
  <xsl:param name="direction"/>
  <xsl:param name="view" select="'View'"/>
  <xsl:param name="text" select="'Text'"/>
  <xsl:param name="structure" select="'Structure'"/>
  <xsl:param name="xml" select="'Source'"/>
  <xsl:param name="skip" select="'Skip to the text'"/>
  <xsl:param name="official" select="'Official document'"/>
  <xsl:param name="catalogue" select="'UN Digital Library'"/>

  <!-- What the page is about: the first document, and what is known of it. -->
  <xsl:variable name="document" select="(//akn:akomaNtoso)[1]/akn:*[1]"/>
  <xsl:variable name="meta" select="$document/akn:meta"/>

  <xsl:template match="/">
    <html>
      <xsl:choose>
        <xsl:when test="$speaks">
          <xsl:attribute name="lang"><xsl:value-of select="$speaks"/></xsl:attribute>
          <xsl:attribute name="dir"><xsl:value-of select="$direction"/></xsl:attribute>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$document" mode="language"/></xsl:otherwise>
      </xsl:choose>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title><xsl:call-template name="page-title"/></title>
        <xsl:call-template name="metadata"/>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body class="{local-name(/*)}">
        <xsl:call-template name="bar"/>
        <xsl:call-template name="navigation"/>
        <main id="page--text">
          <div class="text">
            <xsl:if test="/u:versions">
              <xsl:attribute name="tabindex">0</xsl:attribute>
              <xsl:attribute name="role">group</xsl:attribute>
              <xsl:attribute name="aria-label"><xsl:value-of select="$text"/></xsl:attribute>
            </xsl:if>
            <xsl:call-template name="text"/>
          </div>
          <xsl:if test="$source or /u:versions">
            <div class="source">
              <h1 class="unseen"><xsl:value-of select="$xml"/></h1>
              <xsl:call-template name="sources"/>
            </div>
          </xsl:if>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="bar">
    <header class="bar">
      <a class="skip" href="#page--text"><xsl:value-of select="$skip"/></a>
      <xsl:variable name="symbol"><xsl:call-template name="symbol"/></xsl:variable>
      <span class="about" dir="ltr"><xsl:value-of select="$symbol"/></span>
      <xsl:if test="contains($symbol, '/') and $document/akn:meta/akn:identification">
        <span class="elsewhere">
          <a href="{$pages}{normalize-space($symbol)}"><xsl:value-of select="$official"/></a>
          <a href="{$library}{normalize-space($symbol)}"><xsl:value-of select="$catalogue"/></a>
        </span>
      </xsl:if>
      <xsl:call-template name="choice"/>
      <fieldset>
        <legend><xsl:value-of select="$view"/></legend>
        <label><input type="radio" name="view" id="page--view-text" checked="checked"/>
          <xsl:value-of select="$text"/></label>
        <label><input type="radio" name="view" id="page--view-structure"/>
          <xsl:value-of select="$structure"/></label>
        <xsl:if test="$source or /u:versions">
          <label><input type="radio" name="view" id="page--view-source"/>
            <xsl:value-of select="$xml"/></label>
        </xsl:if>
      </fieldset>
    </header>
  </xsl:template>

  <!-- What versions.xsl does in its own way. -->
  <xsl:template name="text"><xsl:apply-templates/></xsl:template>
  <xsl:template name="choice"/>
  <xsl:template name="sources">
    <pre lang="en" dir="ltr" tabindex="0"><xsl:value-of select="$source"/></pre>
  </xsl:template>
</xsl:stylesheet>
