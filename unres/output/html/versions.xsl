<?xml version="1.0" encoding="UTF-8"?>
<!-- Several versions of one document side by side, row by row.

     The input is made by versions.py: u:versions holds one u:version (with id, source and
     akomaNtoso) a column and one u:row (with n) a row. An element that stands in a row says so by
     u:row; the rows it holds itself are left out of it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:u="urn:unres:html"
    exclude-result-prefixes="akn u">

  <xsl:import href="page.xsl"/>

  <xsl:param name="languages" select="'Languages'"/>

  <xsl:key name="row" match="akn:*[@u:row]" use="concat(ancestor::u:version/@id, '|', @u:row)"/>
  <xsl:variable name="versions" select="/u:versions/u:version"/>

  <xsl:template name="text">
    <xsl:for-each select="$document"><xsl:call-template name="untitled"/></xsl:for-each>
    <div class="row head">
      <xsl:for-each select="$versions">
        <p class="cell v{position()}">
          <xsl:apply-templates select="akn:akomaNtoso/akn:*[1]" mode="language"/>
          <xsl:value-of select="@name"/>
        </p>
      </xsl:for-each>
    </div>
    <xsl:apply-templates select="/u:versions/u:row"/>
    <div class="row">
      <xsl:for-each select="$versions">
        <div class="cell v{position()}">
          <xsl:apply-templates select="akn:akomaNtoso/akn:*[1]" mode="language"/>
          <xsl:for-each select=".//akn:*[akn:meta]"><xsl:call-template name="notes"/></xsl:for-each>
        </div>
      </xsl:for-each>
    </div>
    <xsl:for-each select="$document"><xsl:call-template name="vote"/></xsl:for-each>
  </xsl:template>

  <xsl:template match="u:row">
    <xsl:variable name="n" select="@n"/>
    <div class="row">
      <xsl:for-each select="$versions">
        <xsl:variable name="unit" select="key('row', concat(@id, '|', $n))"/>
        <div class="cell v{position()}" data-depth="{count($unit/ancestor::akn:point)}">
          <xsl:apply-templates select="akn:akomaNtoso/akn:*[1]" mode="language"/>
          <xsl:apply-templates select="$unit"><xsl:with-param name="in-row" select="1"/></xsl:apply-templates>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="akn:*[@u:row]" priority="9">
    <xsl:param name="in-row"/>
    <xsl:if test="$in-row"><xsl:apply-imports/></xsl:if>
  </xsl:template>

  <!-- A document is no box here: its vote and its notes stand in rows of their own. -->
  <xsl:template priority="8" match="akn:statement | akn:documentCollection | akn:doc | akn:act | akn:bill | akn:debate
      | akn:debateReport | akn:judgment | akn:officialGazette | akn:amendment | akn:amendmentList">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Boxes to tick, one a version; the style sheet hides the columns that are not ticked. -->
  <xsl:template name="choice">
    <fieldset>
      <legend><xsl:value-of select="$languages"/></legend>
      <xsl:for-each select="$versions">
        <label>
          <input type="checkbox" id="page--v{position()}" checked="checked"/>
          <span>
            <xsl:apply-templates select="akn:akomaNtoso/akn:*[1]" mode="language"/>
            <xsl:value-of select="@name"/>
          </span>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <xsl:template name="sources">
    <xsl:for-each select="$versions">
      <pre class="v{position()}" lang="en" dir="ltr" tabindex="0">
        <xsl:value-of select="u:source"/>
      </pre>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
