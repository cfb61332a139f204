/*
 * What the model sees of a block. In: a scene. Out: tiles of 16 blocks, [feature][16].
 * Trees compare, never add: features are plain counts and shares, no logarithms. Training uses this same code.
 */
#ifndef DECHAFF_SCORE_FEATURES_H
#define DECHAFF_SCORE_FEATURES_H

#include "scene.h"

/* X(name): of the block, its containers, its surroundings; rules/training/README.md says what each is. */
/* clang-format off */
#define SCORE_BLOCK_FEATURES(X) \
    X(w) X(lr) X(upper) X(tag) X(wps) X(lpw) X(hidden) \
    X(g_cookie) X(g_meta) X(g_comm) \
    X(g_body) X(g_talk) X(g_pos) X(g_prod) X(a_footer) \
    X(a_article) X(a_main) X(a_li) X(k_struct) X(k_act) X(k_meta) X(k_comm) \
    X(k_anc) X(k_fig) X(k_text) X(k_sn) X(k_h) X(k_nneg) X(c1_w) X(c1_lr) X(c1_p) X(c1_n) \
    X(c2_lr) X(c2_p) X(c3_lr) X(c3_p) X(c2_st) X(top_lr) X(top_s) X(dpar) \
    X(sig_n) X(sig_w) X(sig_wpb) X(sig_p) X(sig_main) X(rep_n) X(rep_w) X(rep_lr) X(rep_pp) X(dup) \
    X(t_cov) X(t_in) X(d_in) X(pos) X(posw) X(posp) X(h1rel) X(h1blk) X(bestblk) X(wafter_h1) X(nx5_lr) X(nx15_lr) \
    X(nx_lr) X(dist_h) X(s_nb) X(s_w) X(s_lr) \
    X(h_comm) X(h_lr) X(w_rel) X(D_up) X(D_dn) X(D_first) X(D_last) X(D_wlast) X(E_up) X(E_last) \
    X(E_wlast) X(H_up) X(H_w)
/* clang-format on */

/* X(name): the same for all blocks of a page. */
/* clang-format off */
#define SCORE_PAGE_FEATURES(X) \
    X(P_tw) X(P_n) X(P_lr) X(P_main) X(P_lishare) X(P_nlong) X(P_nh2) X(P_prd) X(P_sshare) X(P_prose) X(P_domp) \
    X(P_maxw) X(P_wpp) X(P_talk) X(P_dtalk)
/* clang-format on */

typedef enum {
#define SCORE_FEATURE_ENUM(name) FEATURE_##name,
    SCORE_BLOCK_FEATURES(SCORE_FEATURE_ENUM) SCORE_PAGE_FEATURES(SCORE_FEATURE_ENUM)
#undef SCORE_FEATURE_ENUM
        FEATURE_COUNT,
    FEATURE_PAGE_FIRST = FEATURE_P_tw
} feature;

enum { FEATURE_LANES = 16 };

/** The name of a feature, as the model file has it. */
const char *feature_name(size_t number);

/* What filling a tile needs beside the scene: state that runs from block to block. */
typedef struct {
    const scene *scene;
    float per_word, per_prose, per_block; /* 1 over the page's totals */
    float per_long;                       /* 1 over the words of its longest block */
    int32_t last_chaff;                   /* the last block beside comments, shares, tags ..., far back if none */
} feature_run;

void features_start(feature_run *draw, const scene *s);

/** Page features, in all lanes of `tile`; once a page. */
void features_page(const feature_run *draw, float *tile);

/** Block features of `count` blocks (1 to 16) from `first` on; tiles go in order. */
void features_tile(feature_run *draw, size_t first, size_t count, float *tile);

#endif
