/*
 * The keywords of groups.h, by group. Lower case; '~' stands for one '-' or '_' or nothing, '-' for '-' or '_',
 * '<' and '>' at an end for a word's edge. Names of CMS themes, in the languages whose sites use their own words.
 */
#ifndef DECHAFF_SCORE_KEYWORDS_H
#define DECHAFF_SCORE_KEYWORDS_H

#include "groups.h"

typedef struct {
    group group;
    const char *words; /* separated by a blank */
} keyword_row;

static const keyword_row KEYWORDS[] = {
    {GROUP_nav, "nav menu crumb pagination pager paging toc tab> tabs> toolbar topbar skip sitemap navi menue"},
    {GROUP_foot, "foot copyright colophon legal disclaimer bottom pied~page rodape impressum"},
    {GROUP_head, "header masthead banner logo hero topbar brand kopfzeile entete cabecera cabecalho"},
    {GROUP_side, "side widget rail> secondary complementary marginal seitenleiste lateral"},
    {GROUP_share, "share sharing social follow like twitter facebook whatsapp telegram teilen partag compart condivid"},
    {GROUP_ad,
     "<ads> <ad> advert sponsor adsense adslot ad~container dfp gpt outbrain taboola affiliate anzeige werbung "
     "publicid publicit reklam"},
    {GROUP_cookie,
     "cookie consent gdpr privacy onetrust modal popup overlay dialog lightbox tooltip toast alert notice"},
    {GROUP_news,
     "newsletter subscri sign~up login register sign~in cta call~to~action donat paywall form search abonn"},
    {GROUP_meta,
     "meta byline author date time tags> tag> categor info label credit caption <bio avatar user profile badge "
     "rating vote count stat action button btn icon tool datum fecha fonte"},
    {GROUP_comm, "comment disqus respond reply discuss kommentar comentari commentaire komment yorum"},
    {GROUP_pos, "content article post entry body main story text page rich prose wysiwyg markdown copy single detail"},
    {GROUP_prod,
     "product price spec review descri feature sku cart variant gallery summary faq accordion question answer"},
    {GROUP_hid, "hidden hide sr~only screen~reader visually invisible collapse d-none offscreen"},
    {GROUP_body,
     "article~body article~content article~text article~main article~detail entry~body entry~content "
     "entry~text entry~inner post~body post~content post~text post~inner post~entry story~body "
     "story~content story~text content~body content~text content~inner text~body text~content text~inner "
     "single~body single~content single~text single~post page~body page~content page~text blog~body "
     "blog~content blog~text blog~post blog~entry news~body news~content news~text news~detail main~content "
     "main~text main~article rich~copy rich~text body~copy body~text long~text full~text formatted~text "
     "field-name-body field~body wysiwyg markdown prose ce~bodytext artikel beitrag inhalt noticia articulo "
     "artigo contenido conteudo contenu corpo materia testo texto~ tekst haber~detay"},
    {GROUP_more,
     "relat recommend recirc similar most~read most~pop most~view most~shared most~recent popular trend teaser "
     "read~next read~more read~also see~also also- more~news more~stor more~from more~articl more~on more~post "
     "more~link upsell promo outbrain taboola further aehnlich verwandt weitere empfehl relacion lire~aussi "
     "jp~related yarpp crp- next~post next~art prev~post prev~art post~nav nav~link nav~prev nav~next correlat "
     "leia~mais leggi~anche meistgelesen beliebt mais~lidas plus~lus powiazan pohozhie"},
    {GROUP_talk, "comment disqus kommentar comentari commentaire respond reply discuss reader feedback"},
    {GROUP_auth, "auth autor auteur byline <bio> vcard profile writer contributor about redakteur"},
    {GROUP_capt,
     "caption credit figure photo image gallery legend thumb picture slide carousel media video player embed "
     "bild foto"},
    {GROUP_tags, "tags> tag> tagged categor keyword topic post~meta post~info post~footer entry~meta entry~footer "
                 "entry~utility cat~links filed schlagwort etiqueta"},
    {GROUP_print, "print no~index nosnippet screen~only <not- exclude ignore"},
    {GROUP_revw, "review testimonial rating yotpo okendo stamped bazaarvoice <bv feefo trustpilot ugc rvw bewertung"},
    {GROUP_card, "card tile thumb teaser grid promo item carousel slide swiper slick"},
    {GROUP_widget, "widget sidebar sticky module plugin block~views rail panel box"},
};

#endif
