#include "lang/lang.h"
#include "suite.h"

#include <stdio.h>

typedef struct {
    const char *lang, *text;
} row;

static const row SENTENCES[] = {
    {"en", "The council said on Tuesday that it would not close the old library, which has been open since the war."},
    {"fr", "La mairie a annoncé mardi que la vieille bibliothèque ne fermerait pas ses portes cet hiver."},
    {"de", "Der Stadtrat hat am Dienstag beschlossen, dass die alte Bibliothek nicht geschlossen wird."},
    {"es", "El ayuntamiento anunció el martes que la vieja biblioteca no se cerrará este invierno, como se temía."},
    {"it", "Il consiglio comunale ha detto che la vecchia biblioteca non chiude e che gli orari sono più lunghi."},
    {"pt", "A câmara disse na terça-feira que a velha biblioteca não vai fechar e que os horários são mais longos."},
    {"nl", "De gemeenteraad heeft besloten dat de oude bibliotheek niet dicht gaat en dat het geld er is."},
    {"sv", "Kommunen sade på tisdagen att det gamla biblioteket inte ska stängas, och att pengarna är hittade."},
    {"da", "Kommunen sagde tirsdag, at det gamle bibliotek ikke bliver lukket, og at pengene nu er fundet af rådet."},
    {"nb", "Kommunen sa tirsdag at det gamle biblioteket ikke blir stengt, og at pengene nå er funnet av rådet."},
    {"fi", "Kaupunki kertoi tiistaina, että vanha kirjasto ei sulje oviaan, mutta aukioloajat ovat nyt lyhyemmät."},
    {"pl", "Rada miasta ogłosiła we wtorek, że stara biblioteka nie zostanie zamknięta i że są na to pieniądze."},
    {"cs", "Rada města v úterý oznámila, že stará knihovna se nezavře a že peníze už jsou k dispozici."},
    {"sk", "Mestská rada v utorok oznámila, že stará knižnica sa nezatvorí a že peniaze už sú k dispozícii."},
    {"hu", "A városi tanács kedden közölte, hogy a régi könyvtár nem zár be, és hogy megvan rá a pénz."},
    {"ro", "Primăria a anunțat marți că vechea bibliotecă nu se va închide și că banii au fost găsiți."},
    {"tr",
     "Belediye salı günü yaptığı açıklamada eski kütüphanenin kapanmayacağını ve bunun için para olduğunu söyledi."},
    {"id",
     "Pemerintah kota mengatakan bahwa perpustakaan lama itu tidak akan ditutup dan dana untuk tahun ini sudah ada."},
    {"vi", "Hội đồng thành phố cho biết thư viện cũ sẽ không đóng cửa và đã có đủ tiền cho năm nay."},
    {"ca",
     "L'ajuntament va dir dimarts que la vella biblioteca no tancarà i que els diners per a aquest any ja hi són."},
    {"hr", "Gradsko vijeće reklo je u utorak da se stara knjižnica neće zatvoriti i da je novac već osiguran."},
    {"sl", "Mestni svet je v torek sporočil, da se stara knjižnica ne bo zaprla in da je denar že zagotovljen."},
    {"et", "Linnavolikogu teatas teisipäeval, et vana raamatukogu ei suleta ja et raha on juba olemas."},
    {"lv", "Pilsētas dome otrdien paziņoja, ka vecā bibliotēka netiks slēgta un ka nauda jau ir atrasta."},
    {"lt", "Miesto taryba antradienį pranešė, kad senoji biblioteka nebus uždaryta ir kad pinigų jau yra."},
    {"ru", "Городской совет сообщил во вторник, что старая библиотека не закроется и что деньги уже нашли."},
    {"uk", "Міська рада повідомила у вівторок, що стара бібліотека не закриється і що гроші вже знайшли."},
    {"bg", "Общинският съвет съобщи, че старата библиотека няма да се затваря и че парите са намерени."},
    {"el", "Το δημοτικό συμβούλιο ανακοίνωσε ότι η παλιά βιβλιοθήκη δεν θα κλείσει."},
    {"he", "מועצת העיר הודיעה ביום שלישי כי הספרייה הישנה לא תיסגר השנה."},
    {"th", "สภาเมืองประกาศเมื่อวันอังคารว่าห้องสมุดเก่าจะไม่ปิดในปีนี้"},
    {"hi", "नगर परिषद ने मंगलवार को कहा कि पुराना पुस्तकालय बंद नहीं होगा और इसके लिए पैसा है।"},
    {"ar", "أعلن مجلس المدينة يوم الثلاثاء أن المكتبة القديمة لن تغلق أبوابها هذه السنة."},
    {"fa", "شورای شهر روز سه‌شنبه گفت که کتابخانه قدیمی امسال بسته "
           "نمی‌شود."},
    {"ja", "市議会は火曜日、古い図書館を閉鎖しないと発表した。予算はすでに確保されている。"},
    {"ko", "시의회는 화요일 오래된 도서관을 닫지 않겠다고 밝혔다."},
    {"zh-Hans", "市议会星期二宣布，这座老图书馆今年不会关闭，经费已经落实。"},
    {"zh-Hant", "市議會星期二宣布，這座老圖書館今年不會關閉，經費已經落實。"},
};

/* Two more sentences of languages that are easily taken for each other. */
static const row NEAR[] = {
    {"da",
     "Hun rejste hjem efter to uger, og så blev der stille. Jeg har aldrig set noget lignende, sagde han af sig selv."},
    {"nb", "Hun reiste hjem etter to uker, og så ble det stille. Jeg har aldri sett noe lignende, sa han av seg selv."},
    {"sv", "Hon reste hem efter två veckor, och sedan blev det tyst. Jag har aldrig sett något liknande, sade han."},
    {"cs",
     "Podle ředitele je to ale jen začátek, protože do školy chodí více dětí než před rokem a všechny mají kde sedět."},
    {"sk", "Podľa riaditeľa je to však len začiatok, pretože do školy chodí viac detí ako pred rokom a všetky majú kde "
           "sedieť."},
    {"es", "Según el director, los niños de la escuela son más que el año pasado y todos tienen un sitio en la clase."},
    {"pt", "Segundo o diretor, os meninos da escola são mais do que no ano passado e todos têm um lugar na sala."},
    {"ca", "Segons el director, els nens de l'escola són més que l'any passat i tots tenen un lloc a la classe amb els "
           "altres."},
    {"it", "Secondo il direttore, i bambini della scuola sono più dell'anno scorso e tutti hanno un posto in classe."},
    {"ru",
     "По словам директора, это только начало: детей в школе больше, чем в прошлом году, и все они сидят в классе."},
    {"uk", "За словами директора, це лише початок: дітей у школі більше, ніж торік, і всі вони сидять у класі."},
    {"bg",
     "Според директора това е само началото: децата в училището са повече от миналата година и всички са в клас."},
    {"hr", "Prema riječima ravnatelja, to je samo početak jer u školi ima više djece nego prije godinu dana i svi "
           "imaju mjesto."},
    {"sl", "Po besedah ravnatelja je to samo začetek, ker je v šoli več otrok kot pred letom in imajo vsi prostor."},
    {"ar", "وقال المدير إن هذه ليست سوى البداية لأن عدد الأطفال في المدرسة أكبر مما كان عليه."},
    {"fa", "به گفته مدیر این تنها آغاز کار است چون شمار کودکان مدرسه بیش از سال گذشته است."},
};

static const char *const UNCLEAR[] = {
    "",
    "\n\n",
    "Publicité",
    "Anzeige",
    "OK",
    "12,5 % / 2024-06-01 / +33 1 23 45 67 89",
    "😀 😀 😀",
    "for (size_t i = 0; i < n; i++) { if (a[i] == 0) { return buffer_new(a, i, sizeof *a); } else { free(a); } }",
    "int main(void) { char *line = NULL; size_t cap = 0; while (getline(&line, &cap, stdin) > 0) puts(line); }",
    "Reuters AFP dpa Getty Images Bloomberg Microsoft OpenAI Facebook Twitter LinkedIn WhatsApp Telegram",
    /* half and half */
    "The council said that it would not close the old library, and that it is open to all. La mairie a dit que la "
    "vieille "
    "bibliothèque ne sera pas fermée cette année et que les horaires sont dans le journal.",
    "Совет сообщил, что библиотека не закроется. The council said that it would not close the library this year.",
    /* languages that are not ours */
    "Градско веће је рекло да се стара библиотека неће затворити и да је новац већ обезбеђен.",
    "سٹی کونسل نے منگل کو کہا کہ پرانی لائبریری اس سال بند نہیں ہو گی۔",
    "नगर परिषदेने मंगळवारी सांगितले की जुने ग्रंथालय बंद होणार नाही आणि पैसे मिळाले आहेत.",
};

static void expect(const char *want, slice text)
{
    slice got = lang_vote(text);
    if (!slice_is(got, want))
        ck_abort_msg("want \"%s\", got \"%.*s\": %.*s", want, (int)got.len, got.at ? got.at : "", (int)text.len,
                     text.at);
}

START_TEST(a_sentence_names_its_language)
{
    for (size_t i = 0; i < sizeof SENTENCES / sizeof *SENTENCES; i++)
        expect(SENTENCES[i].lang, slice_of(SENTENCES[i].text));
}
END_TEST

START_TEST(near_languages_are_told_apart)
{
    for (size_t i = 0; i < sizeof NEAR / sizeof *NEAR; i++) expect(NEAR[i].lang, slice_of(NEAR[i].text));
}
END_TEST

START_TEST(no_vote_where_it_is_not_clear)
{
    for (size_t i = 0; i < sizeof UNCLEAR / sizeof *UNCLEAR; i++) expect("", slice_of(UNCLEAR[i]));
}
END_TEST

START_TEST(a_few_foreign_words_change_nothing)
{
    char text[1000];
    for (size_t i = 0; i < sizeof SENTENCES / sizeof *SENTENCES; i++) {
        snprintf(text, sizeof text, "%s OpenAI, Sam Altman, 2024.\n%s\n12 %% CEO\n", SENTENCES[i].text,
                 SENTENCES[i].text);
        expect(SENTENCES[i].lang, slice_of(text));
    }
}
END_TEST

START_TEST(capitals_vote_like_small_letters)
{
    expect("fr", slice_of("LA MAIRIE A DIT QUE LA VIEILLE BIBLIOTHÈQUE NE SERA PAS FERMÉE ET QUE LES LIVRES SONT LÀ"));
    expect("ru", slice_of("ГОРОДСКОЙ СОВЕТ СООБЩИЛ, ЧТО БИБЛИОТЕКА НЕ ЗАКРОЕТСЯ И ЧТО ВСЁ УЖЕ БЫЛО РЕШЕНО"));
    expect("cs", slice_of("RADA MĚSTA OZNÁMILA, ŽE STARÁ KNIHOVNA SE NEZAVŘE A ŽE PENÍZE UŽ JSOU K DISPOZICI"));
}
END_TEST

START_TEST(only_the_sample_is_read)
{
    static char text[3 * LANG_SAMPLE_BYTES];
    size_t len = 0;
    while (len < LANG_SAMPLE_BYTES) len += (size_t)snprintf(text + len, sizeof text - len, "%s ", SENTENCES[1].text);
    while (len + 300 < sizeof text) len += (size_t)snprintf(text + len, sizeof text - len, "%s ", SENTENCES[2].text);
    expect("fr", (slice){text, len});
    /* every cut of the sample falls on a code point's edge */
    for (size_t pad = 0; pad < 4; pad++) {
        memset(text, 'x', pad);
        for (len = pad; len + 3 < sizeof text; len += 3) memcpy(text + len, "ไ", 3);
        expect("th", (slice){text, len});
    }
}
END_TEST

START_TEST(tags_cover_their_parts)
{
    static const struct {
        const char *wanted, *have;
        bool covers;
    } rows[] = {
        {"fr", "fr", true},
        {"fr", "fr-CA", true},
        {"fr", "FR_ca", true},
        {"fr", "fry", false},
        {"fr-CA", "fr", false},
        {"zh", "zh-Hans", true},
        {"zh-Hans", "zh", false},
        {"zh-Hans", "zh-CN", true},
        {"zh-Hant", "zh-TW", true},
        {"zh-Hans", "zh-TW", false},
        {"nb", "no", true},
        {"da", "no", false},
        {"", "fr", false},
        {"fr", "", false},
        {"id", "in", true},
        {"he", "iw-IL", true},
        {"zh-Hant", "zh-hant-HK", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(lang_covers(slice_of(rows[i].wanted), slice_of(rows[i].have)) == rows[i].covers, "%s %s",
                      rows[i].wanted, rows[i].have);
}
END_TEST

/* A part of a random row's text, cut between code points; its length. */
static size_t put_part(char *to, uint32_t *state)
{
    static const char *const MARKS[] = {" ", ", ", "–", "’", ". ", "", "\"", " 7 ", "\xC2\xA0", "İki "};
    *state = *state * 1664525 + 1013904223;
    const char *text = SENTENCES[(*state >> 8) % (sizeof SENTENCES / sizeof *SENTENCES)].text;
    *state = *state * 1664525 + 1013904223;
    size_t len = strlen(text), from = (*state >> 8) % len, most = 3 + (*state >> 20) % 40;
    while (from < len && ((unsigned char)text[from] & 0xC0) == 0x80) from++;
    size_t end = from + most < len ? from + most : len;
    while (end < len && ((unsigned char)text[end] & 0xC0) == 0x80) end++;
    memcpy(to, text + from, end - from);
    const char *mark = MARKS[(*state >> 4) % (sizeof MARKS / sizeof *MARKS)];
    memcpy(to + (end - from), mark, strlen(mark));
    return end - from + strlen(mark);
}

START_TEST(vectors_vote_as_plain_code_does)
{
    char text[1024];
    uint32_t state = 1;
    for (size_t round = 0; round < 5000; round++) {
        size_t len = 0;
        for (size_t parts = 1 + round % 5; parts; parts--) len += put_part(text + len, &state);
        slice fast = lang_vote((slice){text, len}), plain = lang_vote_plain((slice){text, len});
        ck_assert_msg(slice_equal(fast, plain), "%.*s", (int)len, text);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_sentence_names_its_language,
                            near_languages_are_told_apart,
                            no_vote_where_it_is_not_clear,
                            a_few_foreign_words_change_nothing,
                            capitals_vote_like_small_letters,
                            only_the_sample_is_read,
                            tags_cover_their_parts,
                            vectors_vote_as_plain_code_does,
                            NULL};
    return suite_run(suite_of("lang", tests));
}
