/* Printed by entity_table.py: change that. */
#include "entity_table.h"

/* One string of all names: longer than C99 asks a compiler to take. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

/* clang-format off */
const char ENTITY_NAMES[] =
    "AEligAMPAacuteAbreveAcircAcyAfrAgraveAlphaAmacr"
    "AndAogonAopfApplyFunctionAringAscrAssignAtildeAumlBackslash"
    "BarvBarwedBcyBecauseBernoullisBetaBfrBopfBreveBscr"
    "BumpeqCHcyCOPYCacuteCapCapitalDifferentialDCayleysCcaronCcedilCcirc"
    "CconintCdotCedillaCenterDotCfrChiCircleDotCircleMinusCirclePlusCircleTimes"
    "ClockwiseContourIntegralCloseCurlyDoubleQuoteCloseCurlyQuoteColonColoneCongruentConintContourIntegralCopfCoproduct"
    "CounterClockwiseContourIntegralCrossCscrCupCupCapDDDDotrahdDJcyDScyDZcy"
    "DaggerDarrDashvDcaronDcyDelDeltaDfrDiacriticalAcuteDiacriticalDot"
    "DiacriticalDoubleAcuteDiacriticalGraveDiacriticalTildeDiamondDifferentialDDopfDotDotDotDotEqualDoubleContourIntegral"
    "DoubleDotDoubleDownArrowDoubleLeftArrowDoubleLeftRightArrowDoubleLeftTeeDoubleLongLeftArrowDoubleLongLeftRightArrowDoubleLongRightArrowDoubleRightArrowDoubleRightTee"
    "DoubleUpArrowDoubleUpDownArrowDoubleVerticalBarDownArrowDownArrowBarDownArrowUpArrowDownBreveDownLeftRightVectorDownLeftTeeVectorDownLeftVector"
    "DownLeftVectorBarDownRightTeeVectorDownRightVectorDownRightVectorBarDownTeeDownTeeArrowDownarrowDscrDstrokENG"
    "ETHEacuteEcaronEcircEcyEdotEfrEgraveElementEmacr"
    "EmptySmallSquareEmptyVerySmallSquareEogonEopfEpsilonEqualEqualTildeEquilibriumEscrEsim"
    "EtaEumlExistsExponentialEFcyFfrFilledSmallSquareFilledVerySmallSquareFopfForAll"
    "FouriertrfFscrGJcyGTGammaGammadGbreveGcedilGcircGcy"
    "GdotGfrGgGopfGreaterEqualGreaterEqualLessGreaterFullEqualGreaterGreaterGreaterLessGreaterSlantEqual"
    "GreaterTildeGscrGtHARDcyHacekHatHcircHfrHilbertSpaceHopf"
    "HorizontalLineHscrHstrokHumpDownHumpHumpEqualIEcyIJligIOcyIacuteIcirc"
    "IcyIdotIfrIgraveImImacrImaginaryIImpliesIntIntegral"
    "IntersectionInvisibleCommaInvisibleTimesIogonIopfIotaIscrItildeIukcyIuml"
    "JcircJcyJfrJopfJscrJsercyJukcyKHcyKJcyKappa"
    "KcedilKcyKfrKopfKscrLJcyLTLacuteLambdaLang"
    "LaplacetrfLarrLcaronLcedilLcyLeftAngleBracketLeftArrowLeftArrowBarLeftArrowRightArrowLeftCeiling"
    "LeftDoubleBracketLeftDownTeeVectorLeftDownVectorLeftDownVectorBarLeftFloorLeftRightArrowLeftRightVectorLeftTeeLeftTeeArrowLeftTeeVector"
    "LeftTriangleLeftTriangleBarLeftTriangleEqualLeftUpDownVectorLeftUpTeeVectorLeftUpVectorLeftUpVectorBarLeftVectorLeftVectorBarLeftarrow"
    "LeftrightarrowLessEqualGreaterLessFullEqualLessGreaterLessLessLessSlantEqualLessTildeLfrLlLleftarrow"
    "LmidotLongLeftArrowLongLeftRightArrowLongRightArrowLongleftarrowLongleftrightarrowLongrightarrowLopfLowerLeftArrowLowerRightArrow"
    "LscrLshLstrokLtMapMcyMediumSpaceMellintrfMfrMinusPlus"
    "MopfMscrMuNJcyNacuteNcaronNcedilNcyNegativeMediumSpaceNegativeThickSpace"
    "NegativeThinSpaceNegativeVeryThinSpaceNestedGreaterGreaterNestedLessLessNewLineNfrNoBreakNonBreakingSpaceNopfNot"
    "NotCongruentNotCupCapNotDoubleVerticalBarNotElementNotEqualNotEqualTildeNotExistsNotGreaterNotGreaterEqualNotGreaterFullEqual"
    "NotGreaterGreaterNotGreaterLessNotGreaterSlantEqualNotGreaterTildeNotHumpDownHumpNotHumpEqualNotLeftTriangleNotLeftTriangleBarNotLeftTriangleEqualNotLess"
    "NotLessEqualNotLessGreaterNotLessLessNotLessSlantEqualNotLessTildeNotNestedGreaterGreaterNotNestedLessLessNotPrecedesNotPrecedesEqualNotPrecedesSlantEqual"
    "NotReverseElementNotRightTriangleNotRightTriangleBarNotRightTriangleEqualNotSquareSubsetNotSquareSubsetEqualNotSquareSupersetNotSquareSupersetEqualNotSubsetNotSubsetEqual"
    "NotSucceedsNotSucceedsEqualNotSucceedsSlantEqualNotSucceedsTildeNotSupersetNotSupersetEqualNotTildeNotTildeEqualNotTildeFullEqualNotTildeTilde"
    "NotVerticalBarNscrNtildeNuOEligOacuteOcircOcyOdblacOfr"
    "OgraveOmacrOmegaOmicronOopfOpenCurlyDoubleQuoteOpenCurlyQuoteOrOscrOslash"
    "OtildeOtimesOumlOverBarOverBraceOverBracketOverParenthesisPartialDPcyPfr"
    "PhiPiPlusMinusPoincareplanePopfPrPrecedesPrecedesEqualPrecedesSlantEqualPrecedesTilde"
    "PrimeProductProportionProportionalPscrPsiQUOTQfrQopfQscr"
    "RBarrREGRacuteRangRarrRarrtlRcaronRcedilRcyRe"
    "ReverseElementReverseEquilibriumReverseUpEquilibriumRfrRhoRightAngleBracketRightArrowRightArrowBarRightArrowLeftArrowRightCeiling"
    "RightDoubleBracketRightDownTeeVectorRightDownVectorRightDownVectorBarRightFloorRightTeeRightTeeArrowRightTeeVectorRightTriangleRightTriangleBar"
    "RightTriangleEqualRightUpDownVectorRightUpTeeVectorRightUpVectorRightUpVectorBarRightVectorRightVectorBarRightarrowRopfRoundImplies"
    "RrightarrowRscrRshRuleDelayedSHCHcySHcySOFTcySacuteScScaron"
    "ScedilScircScySfrShortDownArrowShortLeftArrowShortRightArrowShortUpArrowSigmaSmallCircle"
    "SopfSqrtSquareSquareIntersectionSquareSubsetSquareSubsetEqualSquareSupersetSquareSupersetEqualSquareUnionSscr"
    "StarSubSubsetSubsetEqualSucceedsSucceedsEqualSucceedsSlantEqualSucceedsTildeSuchThatSum"
    "SupSupersetSupersetEqualSupsetTHORNTRADETSHcyTScyTabTau"
    "TcaronTcedilTcyTfrThereforeThetaThickSpaceThinSpaceTildeTildeEqual"
    "TildeFullEqualTildeTildeTopfTripleDotTscrTstrokUacuteUarrUarrocirUbrcy"
    "UbreveUcircUcyUdblacUfrUgraveUmacrUnderBarUnderBraceUnderBracket"
    "UnderParenthesisUnionUnionPlusUogonUopfUpArrowUpArrowBarUpArrowDownArrowUpDownArrowUpEquilibrium"
    "UpTeeUpTeeArrowUparrowUpdownarrowUpperLeftArrowUpperRightArrowUpsiUpsilonUringUscr"
    "UtildeUumlVDashVbarVcyVdashVdashlVeeVerbarVert"
    "VerticalBarVerticalLineVerticalSeparatorVerticalTildeVeryThinSpaceVfrVopfVscrVvdashWcirc"
    "WedgeWfrWopfWscrXfrXiXopfXscrYAcyYIcy"
    "YUcyYacuteYcircYcyYfrYopfYscrYumlZHcyZacute"
    "ZcaronZcyZdotZeroWidthSpaceZetaZfrZopfZscraacuteabreve"
    "acacEacdacircacuteacyaeligafafragrave"
    "alefsymalephalphaamacramalgampandandandanddandslope"
    "andvangangeangleangmsdangmsdaaangmsdabangmsdacangmsdadangmsdae"
    "angmsdafangmsdagangmsdahangrtangrtvbangrtvbdangsphangstangzarraogon"
    "aopfapapEapacirapeapidaposapproxapproxeqaring"
    "ascrastasympasympeqatildeaumlawconintawintbNotbackcong"
    "backepsilonbackprimebacksimbacksimeqbarveebarwedbarwedgebbrkbbrktbrkbcong"
    "bcybdquobecausbecausebemptyvbepsibernoubetabethbetween"
    "bfrbigcapbigcircbigcupbigodotbigoplusbigotimesbigsqcupbigstarbigtriangledown"
    "bigtriangleupbiguplusbigveebigwedgebkarowblacklozengeblacksquareblacktriangleblacktriangledownblacktriangleleft"
    "blacktrianglerightblankblk12blk14blk34blockbnebnequivbnotbopf"
    "botbottombowtieboxDLboxDRboxDlboxDrboxHboxHDboxHU"
    "boxHdboxHuboxULboxURboxUlboxUrboxVboxVHboxVLboxVR"
    "boxVhboxVlboxVrboxboxboxdLboxdRboxdlboxdrboxhboxhD"
    "boxhUboxhdboxhuboxminusboxplusboxtimesboxuLboxuRboxulboxur"
    "boxvboxvHboxvLboxvRboxvhboxvlboxvrbprimebrevebrvbar"
    "bscrbsemibsimbsimebsolbsolbbsolhsubbullbulletbump"
    "bumpEbumpebumpeqcacutecapcapandcapbrcupcapcapcapcupcapdot"
    "capscaretcaronccapsccaronccedilccircccupsccupssmcdot"
    "cedilcemptyvcentcenterdotcfrchcycheckcheckmarkchicir"
    "cirEcirccirceqcirclearrowleftcirclearrowrightcircledRcircledScircledastcircledcirccircleddash"
    "cirecirfnintcirmidcirscirclubsclubsuitcoloncolonecoloneqcomma"
    "commatcompcompfncomplementcomplexescongcongdotconintcopfcoprod"
    "copycopysrcrarrcrosscscrcsubcsubecsupcsupectdot"
    "cudarrlcudarrrcueprcuesccularrcularrpcupcupbrcapcupcapcupcup"
    "cupdotcuporcupscurarrcurarrmcurlyeqpreccurlyeqsucccurlyveecurlywedgecurren"
    "curvearrowleftcurvearrowrightcuveecuwedcwconintcwintcylctydArrdHardagger"
    "dalethdarrdashdashvdbkarowdblacdcarondcyddddagger"
    "ddarrddotseqdegdeltademptyvdfishtdfrdharldharrdiam"
    "diamonddiamondsuitdiamsdiedigammadisindivdividedivideontimesdivonx"
    "djcydlcorndlcropdollardopfdotdoteqdoteqdotdotminusdotplus"
    "dotsquaredoublebarwedgedownarrowdowndownarrowsdownharpoonleftdownharpoonrightdrbkarowdrcorndrcropdscr"
    "dscydsoldstrokdtdotdtridtrifduarrduhardwangledzcy"
    "dzigrarreDDoteDoteacuteeasterecaronecirecircecolonecy"
    "edoteeefDotefregegraveegsegsdotelelinters"
    "ellelselsdotemacremptyemptysetemptyvemspemsp13emsp14"
    "engenspeogoneopfepareparsleplusepsiepsilonepsiv"
    "eqcirceqcoloneqsimeqslantgtreqslantlessequalsequestequivequivDDeqvparsl"
    "erDoterarrescresdotesimetaetheumleuroexcl"
    "existexpectationexponentialefallingdotseqfcyfemaleffiligffligfflligffr"
    "filigfjligflatflligfltnsfnoffopfforallforkforkv"
    "fpartintfrac12frac13frac14frac15frac16frac18frac23frac25frac34"
    "frac35frac38frac45frac56frac58frac78fraslfrownfscrgE"
    "gElgacutegammagammadgapgbrevegcircgcygdotge"
    "gelgeqgeqqgeqslantgesgesccgesdotgesdotogesdotolgesl"
    "geslesgfrggggggimelgjcyglglEglaglj"
    "gnEgnapgnapproxgnegneqgneqqgnsimgopfgravegscr"
    "gsimgsimegsimlgtgtccgtcirgtdotgtlPargtquestgtrapprox"
    "gtrarrgtrdotgtreqlessgtreqqlessgtrlessgtrsimgvertneqqgvnEhArrhairsp"
    "halfhamilthardcyharrharrcirharrwhbarhcircheartsheartsuit"
    "hellipherconhfrhksearowhkswarowhoarrhomththookleftarrowhookrightarrowhopf"
    "horbarhscrhslashhstrokhybullhypheniacuteicicircicy"
    "iecyiexcliffifrigraveiiiiiintiiintiinfiniiota"
    "ijligimacrimageimaglineimagpartimathimofimpedinincare"
    "infininfintieinodotintintcalintegersintercalintlarhkintprodiocy"
    "iogoniopfiotaiprodiquestiscrisinisinEisindotisins"
    "isinsvisinvititildeiukcyiumljcircjcyjfrjmath"
    "jopfjscrjsercyjukcykappakappavkcedilkcykfrkgreen"
    "khcykjcykopfkscrlAarrlArrlAtaillBarrlElEg"
    "lHarlacutelaemptyvlagranlambdalanglangdlanglelaplaquo"
    "larrlarrblarrbfslarrfslarrhklarrlplarrpllarrsimlarrtllat"
    "lataillatelateslbarrlbbrklbracelbracklbrkelbrksldlbrkslu"
    "lcaronlcedillceillcublcyldcaldquoldquorldrdharldrushar"
    "ldshleleftarrowleftarrowtailleftharpoondownleftharpoonupleftleftarrowsleftrightarrowleftrightarrowsleftrightharpoons"
    "leftrightsquigarrowleftthreetimeslegleqleqqleqslantleslescclesdotlesdoto"
    "lesdotorlesglesgeslessapproxlessdotlesseqgtrlesseqqgtrlessgtrlesssimlfisht"
    "lfloorlfrlglgElhardlharulharullhblkljcyll"
    "llarrllcornerllhardlltrilmidotlmoustlmoustachelnElnaplnapprox"
    "lnelneqlneqqlnsimloangloarrlobrklongleftarrowlongleftrightarrowlongmapsto"
    "longrightarrowlooparrowleftlooparrowrightloparlopflopluslotimeslowastlowbarloz"
    "lozengelozflparlparltlrarrlrcornerlrharlrhardlrmlrtri"
    "lsaquolscrlshlsimlsimelsimglsqblsquolsquorlstrok"
    "ltltccltcirltdotlthreeltimesltlarrltquestltrParltri"
    "ltrieltriflurdsharluruharlvertneqqlvnEmDDotmacrmalemalt"
    "maltesemapmapstomapstodownmapstoleftmapstoupmarkermcommamcymdash"
    "measuredanglemfrmhomicromidmidastmidcirmiddotminusminusb"
    "minusdminusdumlcpmldrmnplusmodelsmopfmpmscrmstpos"
    "mumultimapmumapnGgnGtnGtvnLeftarrownLeftrightarrownLlnLt"
    "nLtvnRightarrownVDashnVdashnablanacutenangnapnapEnapid"
    "naposnapproxnaturnaturalnaturalsnbspnbumpnbumpencapncaron"
    "ncedilncongncongdotncupncyndashneneArrnearhknearr"
    "nearrownedotnequivnesearnesimnexistnexistsnfrngEnge"
    "ngeqngeqqngeqslantngesngsimngtngtrnhArrnharrnhpar"
    "ninisnisdnivnjcynlArrnlEnlarrnldrnle"
    "nleftarrownleftrightarrownleqnleqqnleqslantnlesnlessnlsimnltnltri"
    "nltrienmidnopfnotnotinnotinEnotindotnotinvanotinvbnotinvc"
    "notninotnivanotnivbnotnivcnparnparallelnparslnpartnpolintnpr"
    "nprcuenprenprecnpreceqnrArrnrarrnrarrcnrarrwnrightarrownrtri"
    "nrtrienscnsccuenscenscrnshortmidnshortparallelnsimnsimensimeq"
    "nsmidnsparnsqsubensqsupensubnsubEnsubensubsetnsubseteqnsubseteqq"
    "nsuccnsucceqnsupnsupEnsupensupsetnsupseteqnsupseteqqntglntilde"
    "ntlgntriangleleftntrianglelefteqntrianglerightntrianglerighteqnunumnumeronumspnvDash"
    "nvHarrnvapnvdashnvgenvgtnvinfinnvlArrnvlenvltnvltrie"
    "nvrArrnvrtrienvsimnwArrnwarhknwarrnwarrownwnearoSoacute"
    "oastocirocircocyodashodblacodivodotodsoldoelig"
    "ofcirofrogonograveogtohbarohmointolarrolcir"
    "olcrossolineoltomacromegaomicronomidominusoopfopar"
    "operpoplusororarrordorderorderofordfordmorigof"
    "orororslopeorvoscroslashosolotildeotimesotimesasouml"
    "ovbarparparaparallelparsimparslpartpcypercntperiod"
    "permilperppertenkpfrphiphivphmmatphonepipitchfork"
    "pivplanckplanckhplankvplusplusacirplusbpluscirplusdoplusdu"
    "pluseplusmnplussimplustwopmpointintpopfpoundprprE"
    "prapprcuepreprecprecapproxpreccurlyeqpreceqprecnapproxprecneqqprecnsim"
    "precsimprimeprimesprnEprnapprnsimprodprofalarproflineprofsurf"
    "propproptoprsimprurelpscrpsipuncspqfrqintqopf"
    "qprimeqscrquaternionsquatintquestquesteqquotrAarrrArrrAtail"
    "rBarrrHarraceracuteradicraemptyvrangrangdrangerangle"
    "raquorarrrarraprarrbrarrbfsrarrcrarrfsrarrhkrarrlprarrpl"
    "rarrsimrarrtlrarrwratailratiorationalsrbarrrbbrkrbracerbrack"
    "rbrkerbrksldrbrkslurcaronrcedilrceilrcubrcyrdcardldhar"
    "rdquordquorrdshrealrealinerealpartrealsrectregrfisht"
    "rfloorrfrrhardrharurharulrhorhovrightarrowrightarrowtailrightharpoondown"
    "rightharpoonuprightleftarrowsrightleftharpoonsrightrightarrowsrightsquigarrowrightthreetimesringrisingdotseqrlarrrlhar"
    "rlmrmoustrmoustachernmidroangroarrrobrkroparropfroplus"
    "rotimesrparrpargtrppolintrrarrrsaquorscrrshrsqbrsquo"
    "rsquorrthreertimesrtrirtriertrifrtriltriruluharrxsacute"
    "sbquoscscEscapscaronsccuescescedilscircscnE"
    "scnapscnsimscpolintscsimscysdotsdotbsdoteseArrsearhk"
    "searrsearrowsectsemiseswarsetminussetmnsextsfrsfrown"
    "sharpshchcyshcyshortmidshortparallelshysigmasigmafsigmavsim"
    "simdotsimesimeqsimgsimgEsimlsimlEsimnesimplussimrarr"
    "slarrsmallsetminussmashpsmeparslsmidsmilesmtsmtesmtessoftcy"
    "solsolbsolbarsopfspadesspadesuitsparsqcapsqcapssqcup"
    "sqcupssqsubsqsubesqsubsetsqsubseteqsqsupsqsupesqsupsetsqsupseteqsqu"
    "squaresquarfsqufsrarrsscrssetmnssmilesstarfstarstarf"
    "straightepsilonstraightphistrnssubsubEsubdotsubesubedotsubmultsubnE"
    "subnesubplussubrarrsubsetsubseteqsubseteqqsubsetneqsubsetneqqsubsimsubsub"
    "subsupsuccsuccapproxsucccurlyeqsucceqsuccnapproxsuccneqqsuccnsimsuccsimsum"
    "sungsupsup1sup2sup3supEsupdotsupdsubsupesupedot"
    "suphsolsuphsubsuplarrsupmultsupnEsupnesupplussupsetsupseteqsupseteqq"
    "supsetneqsupsetneqqsupsimsupsubsupsupswArrswarhkswarrswarrowswnwar"
    "szligtargettautbrktcarontcediltcytdottelrectfr"
    "there4thereforethetathetasymthetavthickapproxthicksimthinspthkapthksim"
    "thorntildetimestimesbtimesbartimesdtinttoeatoptopbot"
    "topcirtopftopforktosatprimetradetriangletriangledowntrianglelefttrianglelefteq"
    "triangleqtrianglerighttrianglerighteqtridottrietriminustriplustrisbtritimetrpezium"
    "tscrtscytshcytstroktwixttwoheadleftarrowtwoheadrightarrowuArruHaruacute"
    "uarrubrcyubreveucircucyudarrudblacudharufishtufr"
    "ugraveuharluharruhblkulcornulcornerulcropultriumacruml"
    "uogonuopfuparrowupdownarrowupharpoonleftupharpoonrightuplusupsiupsihupsilon"
    "upuparrowsurcornurcornerurcropuringurtriuscrutdotutildeutri"
    "utrifuuarruumluwanglevArrvBarvBarvvDashvangrtvarepsilon"
    "varkappavarnothingvarphivarpivarproptovarrvarrhovarsigmavarsubsetneqvarsubsetneqq"
    "varsupsetneqvarsupsetneqqvarthetavartriangleleftvartrianglerightvcyvdashveeveebarveeeq"
    "vellipverbarvertvfrvltrivnsubvnsupvopfvpropvrtri"
    "vscrvsubnEvsubnevsupnEvsupnevzigzagwcircwedbarwedgewedgeq"
    "weierpwfrwopfwpwrwreathwscrxcapxcircxcup"
    "xdtrixfrxhArrxharrxixlArrxlarrxmapxnisxodot"
    "xopfxoplusxotimexrArrxrarrxscrxsqcupxuplusxutrixvee"
    "xwedgeyacuteyacyycircycyyenyfryicyyopfyscr"
    "yucyyumlzacutezcaronzcyzdotzeetrfzetazfrzhcy"
    "zigrarrzopfzscrzwjzwnj"
    ;

const entity_row ENTITY_ROWS[] = {
    {0, 5, 1, 2, "\303\206"}, /* AElig */
    {5, 3, 1, 1, "\046"}, /* AMP */
    {8, 6, 1, 2, "\303\201"}, /* Aacute */
    {14, 6, 0, 2, "\304\202"}, /* Abreve */
    {20, 5, 1, 2, "\303\202"}, /* Acirc */
    {25, 3, 0, 2, "\320\220"}, /* Acy */
    {28, 3, 0, 4, "\360\235\224\204"}, /* Afr */
    {31, 6, 1, 2, "\303\200"}, /* Agrave */
    {37, 5, 0, 2, "\316\221"}, /* Alpha */
    {42, 5, 0, 2, "\304\200"}, /* Amacr */
    {47, 3, 0, 3, "\342\251\223"}, /* And */
    {50, 5, 0, 2, "\304\204"}, /* Aogon */
    {55, 4, 0, 4, "\360\235\224\270"}, /* Aopf */
    {59, 13, 0, 3, "\342\201\241"}, /* ApplyFunction */
    {72, 5, 1, 2, "\303\205"}, /* Aring */
    {77, 4, 0, 4, "\360\235\222\234"}, /* Ascr */
    {81, 6, 0, 3, "\342\211\224"}, /* Assign */
    {87, 6, 1, 2, "\303\203"}, /* Atilde */
    {93, 4, 1, 2, "\303\204"}, /* Auml */
    {97, 9, 0, 3, "\342\210\226"}, /* Backslash */
    {106, 4, 0, 3, "\342\253\247"}, /* Barv */
    {110, 6, 0, 3, "\342\214\206"}, /* Barwed */
    {116, 3, 0, 2, "\320\221"}, /* Bcy */
    {119, 7, 0, 3, "\342\210\265"}, /* Because */
    {126, 10, 0, 3, "\342\204\254"}, /* Bernoullis */
    {136, 4, 0, 2, "\316\222"}, /* Beta */
    {140, 3, 0, 4, "\360\235\224\205"}, /* Bfr */
    {143, 4, 0, 4, "\360\235\224\271"}, /* Bopf */
    {147, 5, 0, 2, "\313\230"}, /* Breve */
    {152, 4, 0, 3, "\342\204\254"}, /* Bscr */
    {156, 6, 0, 3, "\342\211\216"}, /* Bumpeq */
    {162, 4, 0, 2, "\320\247"}, /* CHcy */
    {166, 4, 1, 2, "\302\251"}, /* COPY */
    {170, 6, 0, 2, "\304\206"}, /* Cacute */
    {176, 3, 0, 3, "\342\213\222"}, /* Cap */
    {179, 20, 0, 3, "\342\205\205"}, /* CapitalDifferentialD */
    {199, 7, 0, 3, "\342\204\255"}, /* Cayleys */
    {206, 6, 0, 2, "\304\214"}, /* Ccaron */
    {212, 6, 1, 2, "\303\207"}, /* Ccedil */
    {218, 5, 0, 2, "\304\210"}, /* Ccirc */
    {223, 7, 0, 3, "\342\210\260"}, /* Cconint */
    {230, 4, 0, 2, "\304\212"}, /* Cdot */
    {234, 7, 0, 2, "\302\270"}, /* Cedilla */
    {241, 9, 0, 2, "\302\267"}, /* CenterDot */
    {250, 3, 0, 3, "\342\204\255"}, /* Cfr */
    {253, 3, 0, 2, "\316\247"}, /* Chi */
    {256, 9, 0, 3, "\342\212\231"}, /* CircleDot */
    {265, 11, 0, 3, "\342\212\226"}, /* CircleMinus */
    {276, 10, 0, 3, "\342\212\225"}, /* CirclePlus */
    {286, 11, 0, 3, "\342\212\227"}, /* CircleTimes */
    {297, 24, 0, 3, "\342\210\262"}, /* ClockwiseContourIntegral */
    {321, 21, 0, 3, "\342\200\235"}, /* CloseCurlyDoubleQuote */
    {342, 15, 0, 3, "\342\200\231"}, /* CloseCurlyQuote */
    {357, 5, 0, 3, "\342\210\267"}, /* Colon */
    {362, 6, 0, 3, "\342\251\264"}, /* Colone */
    {368, 9, 0, 3, "\342\211\241"}, /* Congruent */
    {377, 6, 0, 3, "\342\210\257"}, /* Conint */
    {383, 15, 0, 3, "\342\210\256"}, /* ContourIntegral */
    {398, 4, 0, 3, "\342\204\202"}, /* Copf */
    {402, 9, 0, 3, "\342\210\220"}, /* Coproduct */
    {411, 31, 0, 3, "\342\210\263"}, /* CounterClockwiseContourIntegral */
    {442, 5, 0, 3, "\342\250\257"}, /* Cross */
    {447, 4, 0, 4, "\360\235\222\236"}, /* Cscr */
    {451, 3, 0, 3, "\342\213\223"}, /* Cup */
    {454, 6, 0, 3, "\342\211\215"}, /* CupCap */
    {460, 2, 0, 3, "\342\205\205"}, /* DD */
    {462, 8, 0, 3, "\342\244\221"}, /* DDotrahd */
    {470, 4, 0, 2, "\320\202"}, /* DJcy */
    {474, 4, 0, 2, "\320\205"}, /* DScy */
    {478, 4, 0, 2, "\320\217"}, /* DZcy */
    {482, 6, 0, 3, "\342\200\241"}, /* Dagger */
    {488, 4, 0, 3, "\342\206\241"}, /* Darr */
    {492, 5, 0, 3, "\342\253\244"}, /* Dashv */
    {497, 6, 0, 2, "\304\216"}, /* Dcaron */
    {503, 3, 0, 2, "\320\224"}, /* Dcy */
    {506, 3, 0, 3, "\342\210\207"}, /* Del */
    {509, 5, 0, 2, "\316\224"}, /* Delta */
    {514, 3, 0, 4, "\360\235\224\207"}, /* Dfr */
    {517, 16, 0, 2, "\302\264"}, /* DiacriticalAcute */
    {533, 14, 0, 2, "\313\231"}, /* DiacriticalDot */
    {547, 22, 0, 2, "\313\235"}, /* DiacriticalDoubleAcute */
    {569, 16, 0, 1, "\140"}, /* DiacriticalGrave */
    {585, 16, 0, 2, "\313\234"}, /* DiacriticalTilde */
    {601, 7, 0, 3, "\342\213\204"}, /* Diamond */
    {608, 13, 0, 3, "\342\205\206"}, /* DifferentialD */
    {621, 4, 0, 4, "\360\235\224\273"}, /* Dopf */
    {625, 3, 0, 2, "\302\250"}, /* Dot */
    {628, 6, 0, 3, "\342\203\234"}, /* DotDot */
    {634, 8, 0, 3, "\342\211\220"}, /* DotEqual */
    {642, 21, 0, 3, "\342\210\257"}, /* DoubleContourIntegral */
    {663, 9, 0, 2, "\302\250"}, /* DoubleDot */
    {672, 15, 0, 3, "\342\207\223"}, /* DoubleDownArrow */
    {687, 15, 0, 3, "\342\207\220"}, /* DoubleLeftArrow */
    {702, 20, 0, 3, "\342\207\224"}, /* DoubleLeftRightArrow */
    {722, 13, 0, 3, "\342\253\244"}, /* DoubleLeftTee */
    {735, 19, 0, 3, "\342\237\270"}, /* DoubleLongLeftArrow */
    {754, 24, 0, 3, "\342\237\272"}, /* DoubleLongLeftRightArrow */
    {778, 20, 0, 3, "\342\237\271"}, /* DoubleLongRightArrow */
    {798, 16, 0, 3, "\342\207\222"}, /* DoubleRightArrow */
    {814, 14, 0, 3, "\342\212\250"}, /* DoubleRightTee */
    {828, 13, 0, 3, "\342\207\221"}, /* DoubleUpArrow */
    {841, 17, 0, 3, "\342\207\225"}, /* DoubleUpDownArrow */
    {858, 17, 0, 3, "\342\210\245"}, /* DoubleVerticalBar */
    {875, 9, 0, 3, "\342\206\223"}, /* DownArrow */
    {884, 12, 0, 3, "\342\244\223"}, /* DownArrowBar */
    {896, 16, 0, 3, "\342\207\265"}, /* DownArrowUpArrow */
    {912, 9, 0, 2, "\314\221"}, /* DownBreve */
    {921, 19, 0, 3, "\342\245\220"}, /* DownLeftRightVector */
    {940, 17, 0, 3, "\342\245\236"}, /* DownLeftTeeVector */
    {957, 14, 0, 3, "\342\206\275"}, /* DownLeftVector */
    {971, 17, 0, 3, "\342\245\226"}, /* DownLeftVectorBar */
    {988, 18, 0, 3, "\342\245\237"}, /* DownRightTeeVector */
    {1006, 15, 0, 3, "\342\207\201"}, /* DownRightVector */
    {1021, 18, 0, 3, "\342\245\227"}, /* DownRightVectorBar */
    {1039, 7, 0, 3, "\342\212\244"}, /* DownTee */
    {1046, 12, 0, 3, "\342\206\247"}, /* DownTeeArrow */
    {1058, 9, 0, 3, "\342\207\223"}, /* Downarrow */
    {1067, 4, 0, 4, "\360\235\222\237"}, /* Dscr */
    {1071, 6, 0, 2, "\304\220"}, /* Dstrok */
    {1077, 3, 0, 2, "\305\212"}, /* ENG */
    {1080, 3, 1, 2, "\303\220"}, /* ETH */
    {1083, 6, 1, 2, "\303\211"}, /* Eacute */
    {1089, 6, 0, 2, "\304\232"}, /* Ecaron */
    {1095, 5, 1, 2, "\303\212"}, /* Ecirc */
    {1100, 3, 0, 2, "\320\255"}, /* Ecy */
    {1103, 4, 0, 2, "\304\226"}, /* Edot */
    {1107, 3, 0, 4, "\360\235\224\210"}, /* Efr */
    {1110, 6, 1, 2, "\303\210"}, /* Egrave */
    {1116, 7, 0, 3, "\342\210\210"}, /* Element */
    {1123, 5, 0, 2, "\304\222"}, /* Emacr */
    {1128, 16, 0, 3, "\342\227\273"}, /* EmptySmallSquare */
    {1144, 20, 0, 3, "\342\226\253"}, /* EmptyVerySmallSquare */
    {1164, 5, 0, 2, "\304\230"}, /* Eogon */
    {1169, 4, 0, 4, "\360\235\224\274"}, /* Eopf */
    {1173, 7, 0, 2, "\316\225"}, /* Epsilon */
    {1180, 5, 0, 3, "\342\251\265"}, /* Equal */
    {1185, 10, 0, 3, "\342\211\202"}, /* EqualTilde */
    {1195, 11, 0, 3, "\342\207\214"}, /* Equilibrium */
    {1206, 4, 0, 3, "\342\204\260"}, /* Escr */
    {1210, 4, 0, 3, "\342\251\263"}, /* Esim */
    {1214, 3, 0, 2, "\316\227"}, /* Eta */
    {1217, 4, 1, 2, "\303\213"}, /* Euml */
    {1221, 6, 0, 3, "\342\210\203"}, /* Exists */
    {1227, 12, 0, 3, "\342\205\207"}, /* ExponentialE */
    {1239, 3, 0, 2, "\320\244"}, /* Fcy */
    {1242, 3, 0, 4, "\360\235\224\211"}, /* Ffr */
    {1245, 17, 0, 3, "\342\227\274"}, /* FilledSmallSquare */
    {1262, 21, 0, 3, "\342\226\252"}, /* FilledVerySmallSquare */
    {1283, 4, 0, 4, "\360\235\224\275"}, /* Fopf */
    {1287, 6, 0, 3, "\342\210\200"}, /* ForAll */
    {1293, 10, 0, 3, "\342\204\261"}, /* Fouriertrf */
    {1303, 4, 0, 3, "\342\204\261"}, /* Fscr */
    {1307, 4, 0, 2, "\320\203"}, /* GJcy */
    {1311, 2, 1, 1, "\076"}, /* GT */
    {1313, 5, 0, 2, "\316\223"}, /* Gamma */
    {1318, 6, 0, 2, "\317\234"}, /* Gammad */
    {1324, 6, 0, 2, "\304\236"}, /* Gbreve */
    {1330, 6, 0, 2, "\304\242"}, /* Gcedil */
    {1336, 5, 0, 2, "\304\234"}, /* Gcirc */
    {1341, 3, 0, 2, "\320\223"}, /* Gcy */
    {1344, 4, 0, 2, "\304\240"}, /* Gdot */
    {1348, 3, 0, 4, "\360\235\224\212"}, /* Gfr */
    {1351, 2, 0, 3, "\342\213\231"}, /* Gg */
    {1353, 4, 0, 4, "\360\235\224\276"}, /* Gopf */
    {1357, 12, 0, 3, "\342\211\245"}, /* GreaterEqual */
    {1369, 16, 0, 3, "\342\213\233"}, /* GreaterEqualLess */
    {1385, 16, 0, 3, "\342\211\247"}, /* GreaterFullEqual */
    {1401, 14, 0, 3, "\342\252\242"}, /* GreaterGreater */
    {1415, 11, 0, 3, "\342\211\267"}, /* GreaterLess */
    {1426, 17, 0, 3, "\342\251\276"}, /* GreaterSlantEqual */
    {1443, 12, 0, 3, "\342\211\263"}, /* GreaterTilde */
    {1455, 4, 0, 4, "\360\235\222\242"}, /* Gscr */
    {1459, 2, 0, 3, "\342\211\253"}, /* Gt */
    {1461, 6, 0, 2, "\320\252"}, /* HARDcy */
    {1467, 5, 0, 2, "\313\207"}, /* Hacek */
    {1472, 3, 0, 1, "\136"}, /* Hat */
    {1475, 5, 0, 2, "\304\244"}, /* Hcirc */
    {1480, 3, 0, 3, "\342\204\214"}, /* Hfr */
    {1483, 12, 0, 3, "\342\204\213"}, /* HilbertSpace */
    {1495, 4, 0, 3, "\342\204\215"}, /* Hopf */
    {1499, 14, 0, 3, "\342\224\200"}, /* HorizontalLine */
    {1513, 4, 0, 3, "\342\204\213"}, /* Hscr */
    {1517, 6, 0, 2, "\304\246"}, /* Hstrok */
    {1523, 12, 0, 3, "\342\211\216"}, /* HumpDownHump */
    {1535, 9, 0, 3, "\342\211\217"}, /* HumpEqual */
    {1544, 4, 0, 2, "\320\225"}, /* IEcy */
    {1548, 5, 0, 2, "\304\262"}, /* IJlig */
    {1553, 4, 0, 2, "\320\201"}, /* IOcy */
    {1557, 6, 1, 2, "\303\215"}, /* Iacute */
    {1563, 5, 1, 2, "\303\216"}, /* Icirc */
    {1568, 3, 0, 2, "\320\230"}, /* Icy */
    {1571, 4, 0, 2, "\304\260"}, /* Idot */
    {1575, 3, 0, 3, "\342\204\221"}, /* Ifr */
    {1578, 6, 1, 2, "\303\214"}, /* Igrave */
    {1584, 2, 0, 3, "\342\204\221"}, /* Im */
    {1586, 5, 0, 2, "\304\252"}, /* Imacr */
    {1591, 10, 0, 3, "\342\205\210"}, /* ImaginaryI */
    {1601, 7, 0, 3, "\342\207\222"}, /* Implies */
    {1608, 3, 0, 3, "\342\210\254"}, /* Int */
    {1611, 8, 0, 3, "\342\210\253"}, /* Integral */
    {1619, 12, 0, 3, "\342\213\202"}, /* Intersection */
    {1631, 14, 0, 3, "\342\201\243"}, /* InvisibleComma */
    {1645, 14, 0, 3, "\342\201\242"}, /* InvisibleTimes */
    {1659, 5, 0, 2, "\304\256"}, /* Iogon */
    {1664, 4, 0, 4, "\360\235\225\200"}, /* Iopf */
    {1668, 4, 0, 2, "\316\231"}, /* Iota */
    {1672, 4, 0, 3, "\342\204\220"}, /* Iscr */
    {1676, 6, 0, 2, "\304\250"}, /* Itilde */
    {1682, 5, 0, 2, "\320\206"}, /* Iukcy */
    {1687, 4, 1, 2, "\303\217"}, /* Iuml */
    {1691, 5, 0, 2, "\304\264"}, /* Jcirc */
    {1696, 3, 0, 2, "\320\231"}, /* Jcy */
    {1699, 3, 0, 4, "\360\235\224\215"}, /* Jfr */
    {1702, 4, 0, 4, "\360\235\225\201"}, /* Jopf */
    {1706, 4, 0, 4, "\360\235\222\245"}, /* Jscr */
    {1710, 6, 0, 2, "\320\210"}, /* Jsercy */
    {1716, 5, 0, 2, "\320\204"}, /* Jukcy */
    {1721, 4, 0, 2, "\320\245"}, /* KHcy */
    {1725, 4, 0, 2, "\320\214"}, /* KJcy */
    {1729, 5, 0, 2, "\316\232"}, /* Kappa */
    {1734, 6, 0, 2, "\304\266"}, /* Kcedil */
    {1740, 3, 0, 2, "\320\232"}, /* Kcy */
    {1743, 3, 0, 4, "\360\235\224\216"}, /* Kfr */
    {1746, 4, 0, 4, "\360\235\225\202"}, /* Kopf */
    {1750, 4, 0, 4, "\360\235\222\246"}, /* Kscr */
    {1754, 4, 0, 2, "\320\211"}, /* LJcy */
    {1758, 2, 1, 1, "\074"}, /* LT */
    {1760, 6, 0, 2, "\304\271"}, /* Lacute */
    {1766, 6, 0, 2, "\316\233"}, /* Lambda */
    {1772, 4, 0, 3, "\342\237\252"}, /* Lang */
    {1776, 10, 0, 3, "\342\204\222"}, /* Laplacetrf */
    {1786, 4, 0, 3, "\342\206\236"}, /* Larr */
    {1790, 6, 0, 2, "\304\275"}, /* Lcaron */
    {1796, 6, 0, 2, "\304\273"}, /* Lcedil */
    {1802, 3, 0, 2, "\320\233"}, /* Lcy */
    {1805, 16, 0, 3, "\342\237\250"}, /* LeftAngleBracket */
    {1821, 9, 0, 3, "\342\206\220"}, /* LeftArrow */
    {1830, 12, 0, 3, "\342\207\244"}, /* LeftArrowBar */
    {1842, 19, 0, 3, "\342\207\206"}, /* LeftArrowRightArrow */
    {1861, 11, 0, 3, "\342\214\210"}, /* LeftCeiling */
    {1872, 17, 0, 3, "\342\237\246"}, /* LeftDoubleBracket */
    {1889, 17, 0, 3, "\342\245\241"}, /* LeftDownTeeVector */
    {1906, 14, 0, 3, "\342\207\203"}, /* LeftDownVector */
    {1920, 17, 0, 3, "\342\245\231"}, /* LeftDownVectorBar */
    {1937, 9, 0, 3, "\342\214\212"}, /* LeftFloor */
    {1946, 14, 0, 3, "\342\206\224"}, /* LeftRightArrow */
    {1960, 15, 0, 3, "\342\245\216"}, /* LeftRightVector */
    {1975, 7, 0, 3, "\342\212\243"}, /* LeftTee */
    {1982, 12, 0, 3, "\342\206\244"}, /* LeftTeeArrow */
    {1994, 13, 0, 3, "\342\245\232"}, /* LeftTeeVector */
    {2007, 12, 0, 3, "\342\212\262"}, /* LeftTriangle */
    {2019, 15, 0, 3, "\342\247\217"}, /* LeftTriangleBar */
    {2034, 17, 0, 3, "\342\212\264"}, /* LeftTriangleEqual */
    {2051, 16, 0, 3, "\342\245\221"}, /* LeftUpDownVector */
    {2067, 15, 0, 3, "\342\245\240"}, /* LeftUpTeeVector */
    {2082, 12, 0, 3, "\342\206\277"}, /* LeftUpVector */
    {2094, 15, 0, 3, "\342\245\230"}, /* LeftUpVectorBar */
    {2109, 10, 0, 3, "\342\206\274"}, /* LeftVector */
    {2119, 13, 0, 3, "\342\245\222"}, /* LeftVectorBar */
    {2132, 9, 0, 3, "\342\207\220"}, /* Leftarrow */
    {2141, 14, 0, 3, "\342\207\224"}, /* Leftrightarrow */
    {2155, 16, 0, 3, "\342\213\232"}, /* LessEqualGreater */
    {2171, 13, 0, 3, "\342\211\246"}, /* LessFullEqual */
    {2184, 11, 0, 3, "\342\211\266"}, /* LessGreater */
    {2195, 8, 0, 3, "\342\252\241"}, /* LessLess */
    {2203, 14, 0, 3, "\342\251\275"}, /* LessSlantEqual */
    {2217, 9, 0, 3, "\342\211\262"}, /* LessTilde */
    {2226, 3, 0, 4, "\360\235\224\217"}, /* Lfr */
    {2229, 2, 0, 3, "\342\213\230"}, /* Ll */
    {2231, 10, 0, 3, "\342\207\232"}, /* Lleftarrow */
    {2241, 6, 0, 2, "\304\277"}, /* Lmidot */
    {2247, 13, 0, 3, "\342\237\265"}, /* LongLeftArrow */
    {2260, 18, 0, 3, "\342\237\267"}, /* LongLeftRightArrow */
    {2278, 14, 0, 3, "\342\237\266"}, /* LongRightArrow */
    {2292, 13, 0, 3, "\342\237\270"}, /* Longleftarrow */
    {2305, 18, 0, 3, "\342\237\272"}, /* Longleftrightarrow */
    {2323, 14, 0, 3, "\342\237\271"}, /* Longrightarrow */
    {2337, 4, 0, 4, "\360\235\225\203"}, /* Lopf */
    {2341, 14, 0, 3, "\342\206\231"}, /* LowerLeftArrow */
    {2355, 15, 0, 3, "\342\206\230"}, /* LowerRightArrow */
    {2370, 4, 0, 3, "\342\204\222"}, /* Lscr */
    {2374, 3, 0, 3, "\342\206\260"}, /* Lsh */
    {2377, 6, 0, 2, "\305\201"}, /* Lstrok */
    {2383, 2, 0, 3, "\342\211\252"}, /* Lt */
    {2385, 3, 0, 3, "\342\244\205"}, /* Map */
    {2388, 3, 0, 2, "\320\234"}, /* Mcy */
    {2391, 11, 0, 3, "\342\201\237"}, /* MediumSpace */
    {2402, 9, 0, 3, "\342\204\263"}, /* Mellintrf */
    {2411, 3, 0, 4, "\360\235\224\220"}, /* Mfr */
    {2414, 9, 0, 3, "\342\210\223"}, /* MinusPlus */
    {2423, 4, 0, 4, "\360\235\225\204"}, /* Mopf */
    {2427, 4, 0, 3, "\342\204\263"}, /* Mscr */
    {2431, 2, 0, 2, "\316\234"}, /* Mu */
    {2433, 4, 0, 2, "\320\212"}, /* NJcy */
    {2437, 6, 0, 2, "\305\203"}, /* Nacute */
    {2443, 6, 0, 2, "\305\207"}, /* Ncaron */
    {2449, 6, 0, 2, "\305\205"}, /* Ncedil */
    {2455, 3, 0, 2, "\320\235"}, /* Ncy */
    {2458, 19, 0, 3, "\342\200\213"}, /* NegativeMediumSpace */
    {2477, 18, 0, 3, "\342\200\213"}, /* NegativeThickSpace */
    {2495, 17, 0, 3, "\342\200\213"}, /* NegativeThinSpace */
    {2512, 21, 0, 3, "\342\200\213"}, /* NegativeVeryThinSpace */
    {2533, 20, 0, 3, "\342\211\253"}, /* NestedGreaterGreater */
    {2553, 14, 0, 3, "\342\211\252"}, /* NestedLessLess */
    {2567, 7, 0, 1, "\012"}, /* NewLine */
    {2574, 3, 0, 4, "\360\235\224\221"}, /* Nfr */
    {2577, 7, 0, 3, "\342\201\240"}, /* NoBreak */
    {2584, 16, 0, 2, "\302\240"}, /* NonBreakingSpace */
    {2600, 4, 0, 3, "\342\204\225"}, /* Nopf */
    {2604, 3, 0, 3, "\342\253\254"}, /* Not */
    {2607, 12, 0, 3, "\342\211\242"}, /* NotCongruent */
    {2619, 9, 0, 3, "\342\211\255"}, /* NotCupCap */
    {2628, 20, 0, 3, "\342\210\246"}, /* NotDoubleVerticalBar */
    {2648, 10, 0, 3, "\342\210\211"}, /* NotElement */
    {2658, 8, 0, 3, "\342\211\240"}, /* NotEqual */
    {2666, 13, 0, 5, "\342\211\202\314\270"}, /* NotEqualTilde */
    {2679, 9, 0, 3, "\342\210\204"}, /* NotExists */
    {2688, 10, 0, 3, "\342\211\257"}, /* NotGreater */
    {2698, 15, 0, 3, "\342\211\261"}, /* NotGreaterEqual */
    {2713, 19, 0, 5, "\342\211\247\314\270"}, /* NotGreaterFullEqual */
    {2732, 17, 0, 5, "\342\211\253\314\270"}, /* NotGreaterGreater */
    {2749, 14, 0, 3, "\342\211\271"}, /* NotGreaterLess */
    {2763, 20, 0, 5, "\342\251\276\314\270"}, /* NotGreaterSlantEqual */
    {2783, 15, 0, 3, "\342\211\265"}, /* NotGreaterTilde */
    {2798, 15, 0, 5, "\342\211\216\314\270"}, /* NotHumpDownHump */
    {2813, 12, 0, 5, "\342\211\217\314\270"}, /* NotHumpEqual */
    {2825, 15, 0, 3, "\342\213\252"}, /* NotLeftTriangle */
    {2840, 18, 0, 5, "\342\247\217\314\270"}, /* NotLeftTriangleBar */
    {2858, 20, 0, 3, "\342\213\254"}, /* NotLeftTriangleEqual */
    {2878, 7, 0, 3, "\342\211\256"}, /* NotLess */
    {2885, 12, 0, 3, "\342\211\260"}, /* NotLessEqual */
    {2897, 14, 0, 3, "\342\211\270"}, /* NotLessGreater */
    {2911, 11, 0, 5, "\342\211\252\314\270"}, /* NotLessLess */
    {2922, 17, 0, 5, "\342\251\275\314\270"}, /* NotLessSlantEqual */
    {2939, 12, 0, 3, "\342\211\264"}, /* NotLessTilde */
    {2951, 23, 0, 5, "\342\252\242\314\270"}, /* NotNestedGreaterGreater */
    {2974, 17, 0, 5, "\342\252\241\314\270"}, /* NotNestedLessLess */
    {2991, 11, 0, 3, "\342\212\200"}, /* NotPrecedes */
    {3002, 16, 0, 5, "\342\252\257\314\270"}, /* NotPrecedesEqual */
    {3018, 21, 0, 3, "\342\213\240"}, /* NotPrecedesSlantEqual */
    {3039, 17, 0, 3, "\342\210\214"}, /* NotReverseElement */
    {3056, 16, 0, 3, "\342\213\253"}, /* NotRightTriangle */
    {3072, 19, 0, 5, "\342\247\220\314\270"}, /* NotRightTriangleBar */
    {3091, 21, 0, 3, "\342\213\255"}, /* NotRightTriangleEqual */
    {3112, 15, 0, 5, "\342\212\217\314\270"}, /* NotSquareSubset */
    {3127, 20, 0, 3, "\342\213\242"}, /* NotSquareSubsetEqual */
    {3147, 17, 0, 5, "\342\212\220\314\270"}, /* NotSquareSuperset */
    {3164, 22, 0, 3, "\342\213\243"}, /* NotSquareSupersetEqual */
    {3186, 9, 0, 6, "\342\212\202\342\203\222"}, /* NotSubset */
    {3195, 14, 0, 3, "\342\212\210"}, /* NotSubsetEqual */
    {3209, 11, 0, 3, "\342\212\201"}, /* NotSucceeds */
    {3220, 16, 0, 5, "\342\252\260\314\270"}, /* NotSucceedsEqual */
    {3236, 21, 0, 3, "\342\213\241"}, /* NotSucceedsSlantEqual */
    {3257, 16, 0, 5, "\342\211\277\314\270"}, /* NotSucceedsTilde */
    {3273, 11, 0, 6, "\342\212\203\342\203\222"}, /* NotSuperset */
    {3284, 16, 0, 3, "\342\212\211"}, /* NotSupersetEqual */
    {3300, 8, 0, 3, "\342\211\201"}, /* NotTilde */
    {3308, 13, 0, 3, "\342\211\204"}, /* NotTildeEqual */
    {3321, 17, 0, 3, "\342\211\207"}, /* NotTildeFullEqual */
    {3338, 13, 0, 3, "\342\211\211"}, /* NotTildeTilde */
    {3351, 14, 0, 3, "\342\210\244"}, /* NotVerticalBar */
    {3365, 4, 0, 4, "\360\235\222\251"}, /* Nscr */
    {3369, 6, 1, 2, "\303\221"}, /* Ntilde */
    {3375, 2, 0, 2, "\316\235"}, /* Nu */
    {3377, 5, 0, 2, "\305\222"}, /* OElig */
    {3382, 6, 1, 2, "\303\223"}, /* Oacute */
    {3388, 5, 1, 2, "\303\224"}, /* Ocirc */
    {3393, 3, 0, 2, "\320\236"}, /* Ocy */
    {3396, 6, 0, 2, "\305\220"}, /* Odblac */
    {3402, 3, 0, 4, "\360\235\224\222"}, /* Ofr */
    {3405, 6, 1, 2, "\303\222"}, /* Ograve */
    {3411, 5, 0, 2, "\305\214"}, /* Omacr */
    {3416, 5, 0, 2, "\316\251"}, /* Omega */
    {3421, 7, 0, 2, "\316\237"}, /* Omicron */
    {3428, 4, 0, 4, "\360\235\225\206"}, /* Oopf */
    {3432, 20, 0, 3, "\342\200\234"}, /* OpenCurlyDoubleQuote */
    {3452, 14, 0, 3, "\342\200\230"}, /* OpenCurlyQuote */
    {3466, 2, 0, 3, "\342\251\224"}, /* Or */
    {3468, 4, 0, 4, "\360\235\222\252"}, /* Oscr */
    {3472, 6, 1, 2, "\303\230"}, /* Oslash */
    {3478, 6, 1, 2, "\303\225"}, /* Otilde */
    {3484, 6, 0, 3, "\342\250\267"}, /* Otimes */
    {3490, 4, 1, 2, "\303\226"}, /* Ouml */
    {3494, 7, 0, 3, "\342\200\276"}, /* OverBar */
    {3501, 9, 0, 3, "\342\217\236"}, /* OverBrace */
    {3510, 11, 0, 3, "\342\216\264"}, /* OverBracket */
    {3521, 15, 0, 3, "\342\217\234"}, /* OverParenthesis */
    {3536, 8, 0, 3, "\342\210\202"}, /* PartialD */
    {3544, 3, 0, 2, "\320\237"}, /* Pcy */
    {3547, 3, 0, 4, "\360\235\224\223"}, /* Pfr */
    {3550, 3, 0, 2, "\316\246"}, /* Phi */
    {3553, 2, 0, 2, "\316\240"}, /* Pi */
    {3555, 9, 0, 2, "\302\261"}, /* PlusMinus */
    {3564, 13, 0, 3, "\342\204\214"}, /* Poincareplane */
    {3577, 4, 0, 3, "\342\204\231"}, /* Popf */
    {3581, 2, 0, 3, "\342\252\273"}, /* Pr */
    {3583, 8, 0, 3, "\342\211\272"}, /* Precedes */
    {3591, 13, 0, 3, "\342\252\257"}, /* PrecedesEqual */
    {3604, 18, 0, 3, "\342\211\274"}, /* PrecedesSlantEqual */
    {3622, 13, 0, 3, "\342\211\276"}, /* PrecedesTilde */
    {3635, 5, 0, 3, "\342\200\263"}, /* Prime */
    {3640, 7, 0, 3, "\342\210\217"}, /* Product */
    {3647, 10, 0, 3, "\342\210\267"}, /* Proportion */
    {3657, 12, 0, 3, "\342\210\235"}, /* Proportional */
    {3669, 4, 0, 4, "\360\235\222\253"}, /* Pscr */
    {3673, 3, 0, 2, "\316\250"}, /* Psi */
    {3676, 4, 1, 1, "\042"}, /* QUOT */
    {3680, 3, 0, 4, "\360\235\224\224"}, /* Qfr */
    {3683, 4, 0, 3, "\342\204\232"}, /* Qopf */
    {3687, 4, 0, 4, "\360\235\222\254"}, /* Qscr */
    {3691, 5, 0, 3, "\342\244\220"}, /* RBarr */
    {3696, 3, 1, 2, "\302\256"}, /* REG */
    {3699, 6, 0, 2, "\305\224"}, /* Racute */
    {3705, 4, 0, 3, "\342\237\253"}, /* Rang */
    {3709, 4, 0, 3, "\342\206\240"}, /* Rarr */
    {3713, 6, 0, 3, "\342\244\226"}, /* Rarrtl */
    {3719, 6, 0, 2, "\305\230"}, /* Rcaron */
    {3725, 6, 0, 2, "\305\226"}, /* Rcedil */
    {3731, 3, 0, 2, "\320\240"}, /* Rcy */
    {3734, 2, 0, 3, "\342\204\234"}, /* Re */
    {3736, 14, 0, 3, "\342\210\213"}, /* ReverseElement */
    {3750, 18, 0, 3, "\342\207\213"}, /* ReverseEquilibrium */
    {3768, 20, 0, 3, "\342\245\257"}, /* ReverseUpEquilibrium */
    {3788, 3, 0, 3, "\342\204\234"}, /* Rfr */
    {3791, 3, 0, 2, "\316\241"}, /* Rho */
    {3794, 17, 0, 3, "\342\237\251"}, /* RightAngleBracket */
    {3811, 10, 0, 3, "\342\206\222"}, /* RightArrow */
    {3821, 13, 0, 3, "\342\207\245"}, /* RightArrowBar */
    {3834, 19, 0, 3, "\342\207\204"}, /* RightArrowLeftArrow */
    {3853, 12, 0, 3, "\342\214\211"}, /* RightCeiling */
    {3865, 18, 0, 3, "\342\237\247"}, /* RightDoubleBracket */
    {3883, 18, 0, 3, "\342\245\235"}, /* RightDownTeeVector */
    {3901, 15, 0, 3, "\342\207\202"}, /* RightDownVector */
    {3916, 18, 0, 3, "\342\245\225"}, /* RightDownVectorBar */
    {3934, 10, 0, 3, "\342\214\213"}, /* RightFloor */
    {3944, 8, 0, 3, "\342\212\242"}, /* RightTee */
    {3952, 13, 0, 3, "\342\206\246"}, /* RightTeeArrow */
    {3965, 14, 0, 3, "\342\245\233"}, /* RightTeeVector */
    {3979, 13, 0, 3, "\342\212\263"}, /* RightTriangle */
    {3992, 16, 0, 3, "\342\247\220"}, /* RightTriangleBar */
    {4008, 18, 0, 3, "\342\212\265"}, /* RightTriangleEqual */
    {4026, 17, 0, 3, "\342\245\217"}, /* RightUpDownVector */
    {4043, 16, 0, 3, "\342\245\234"}, /* RightUpTeeVector */
    {4059, 13, 0, 3, "\342\206\276"}, /* RightUpVector */
    {4072, 16, 0, 3, "\342\245\224"}, /* RightUpVectorBar */
    {4088, 11, 0, 3, "\342\207\200"}, /* RightVector */
    {4099, 14, 0, 3, "\342\245\223"}, /* RightVectorBar */
    {4113, 10, 0, 3, "\342\207\222"}, /* Rightarrow */
    {4123, 4, 0, 3, "\342\204\235"}, /* Ropf */
    {4127, 12, 0, 3, "\342\245\260"}, /* RoundImplies */
    {4139, 11, 0, 3, "\342\207\233"}, /* Rrightarrow */
    {4150, 4, 0, 3, "\342\204\233"}, /* Rscr */
    {4154, 3, 0, 3, "\342\206\261"}, /* Rsh */
    {4157, 11, 0, 3, "\342\247\264"}, /* RuleDelayed */
    {4168, 6, 0, 2, "\320\251"}, /* SHCHcy */
    {4174, 4, 0, 2, "\320\250"}, /* SHcy */
    {4178, 6, 0, 2, "\320\254"}, /* SOFTcy */
    {4184, 6, 0, 2, "\305\232"}, /* Sacute */
    {4190, 2, 0, 3, "\342\252\274"}, /* Sc */
    {4192, 6, 0, 2, "\305\240"}, /* Scaron */
    {4198, 6, 0, 2, "\305\236"}, /* Scedil */
    {4204, 5, 0, 2, "\305\234"}, /* Scirc */
    {4209, 3, 0, 2, "\320\241"}, /* Scy */
    {4212, 3, 0, 4, "\360\235\224\226"}, /* Sfr */
    {4215, 14, 0, 3, "\342\206\223"}, /* ShortDownArrow */
    {4229, 14, 0, 3, "\342\206\220"}, /* ShortLeftArrow */
    {4243, 15, 0, 3, "\342\206\222"}, /* ShortRightArrow */
    {4258, 12, 0, 3, "\342\206\221"}, /* ShortUpArrow */
    {4270, 5, 0, 2, "\316\243"}, /* Sigma */
    {4275, 11, 0, 3, "\342\210\230"}, /* SmallCircle */
    {4286, 4, 0, 4, "\360\235\225\212"}, /* Sopf */
    {4290, 4, 0, 3, "\342\210\232"}, /* Sqrt */
    {4294, 6, 0, 3, "\342\226\241"}, /* Square */
    {4300, 18, 0, 3, "\342\212\223"}, /* SquareIntersection */
    {4318, 12, 0, 3, "\342\212\217"}, /* SquareSubset */
    {4330, 17, 0, 3, "\342\212\221"}, /* SquareSubsetEqual */
    {4347, 14, 0, 3, "\342\212\220"}, /* SquareSuperset */
    {4361, 19, 0, 3, "\342\212\222"}, /* SquareSupersetEqual */
    {4380, 11, 0, 3, "\342\212\224"}, /* SquareUnion */
    {4391, 4, 0, 4, "\360\235\222\256"}, /* Sscr */
    {4395, 4, 0, 3, "\342\213\206"}, /* Star */
    {4399, 3, 0, 3, "\342\213\220"}, /* Sub */
    {4402, 6, 0, 3, "\342\213\220"}, /* Subset */
    {4408, 11, 0, 3, "\342\212\206"}, /* SubsetEqual */
    {4419, 8, 0, 3, "\342\211\273"}, /* Succeeds */
    {4427, 13, 0, 3, "\342\252\260"}, /* SucceedsEqual */
    {4440, 18, 0, 3, "\342\211\275"}, /* SucceedsSlantEqual */
    {4458, 13, 0, 3, "\342\211\277"}, /* SucceedsTilde */
    {4471, 8, 0, 3, "\342\210\213"}, /* SuchThat */
    {4479, 3, 0, 3, "\342\210\221"}, /* Sum */
    {4482, 3, 0, 3, "\342\213\221"}, /* Sup */
    {4485, 8, 0, 3, "\342\212\203"}, /* Superset */
    {4493, 13, 0, 3, "\342\212\207"}, /* SupersetEqual */
    {4506, 6, 0, 3, "\342\213\221"}, /* Supset */
    {4512, 5, 1, 2, "\303\236"}, /* THORN */
    {4517, 5, 0, 3, "\342\204\242"}, /* TRADE */
    {4522, 5, 0, 2, "\320\213"}, /* TSHcy */
    {4527, 4, 0, 2, "\320\246"}, /* TScy */
    {4531, 3, 0, 1, "\011"}, /* Tab */
    {4534, 3, 0, 2, "\316\244"}, /* Tau */
    {4537, 6, 0, 2, "\305\244"}, /* Tcaron */
    {4543, 6, 0, 2, "\305\242"}, /* Tcedil */
    {4549, 3, 0, 2, "\320\242"}, /* Tcy */
    {4552, 3, 0, 4, "\360\235\224\227"}, /* Tfr */
    {4555, 9, 0, 3, "\342\210\264"}, /* Therefore */
    {4564, 5, 0, 2, "\316\230"}, /* Theta */
    {4569, 10, 0, 6, "\342\201\237\342\200\212"}, /* ThickSpace */
    {4579, 9, 0, 3, "\342\200\211"}, /* ThinSpace */
    {4588, 5, 0, 3, "\342\210\274"}, /* Tilde */
    {4593, 10, 0, 3, "\342\211\203"}, /* TildeEqual */
    {4603, 14, 0, 3, "\342\211\205"}, /* TildeFullEqual */
    {4617, 10, 0, 3, "\342\211\210"}, /* TildeTilde */
    {4627, 4, 0, 4, "\360\235\225\213"}, /* Topf */
    {4631, 9, 0, 3, "\342\203\233"}, /* TripleDot */
    {4640, 4, 0, 4, "\360\235\222\257"}, /* Tscr */
    {4644, 6, 0, 2, "\305\246"}, /* Tstrok */
    {4650, 6, 1, 2, "\303\232"}, /* Uacute */
    {4656, 4, 0, 3, "\342\206\237"}, /* Uarr */
    {4660, 8, 0, 3, "\342\245\211"}, /* Uarrocir */
    {4668, 5, 0, 2, "\320\216"}, /* Ubrcy */
    {4673, 6, 0, 2, "\305\254"}, /* Ubreve */
    {4679, 5, 1, 2, "\303\233"}, /* Ucirc */
    {4684, 3, 0, 2, "\320\243"}, /* Ucy */
    {4687, 6, 0, 2, "\305\260"}, /* Udblac */
    {4693, 3, 0, 4, "\360\235\224\230"}, /* Ufr */
    {4696, 6, 1, 2, "\303\231"}, /* Ugrave */
    {4702, 5, 0, 2, "\305\252"}, /* Umacr */
    {4707, 8, 0, 1, "\137"}, /* UnderBar */
    {4715, 10, 0, 3, "\342\217\237"}, /* UnderBrace */
    {4725, 12, 0, 3, "\342\216\265"}, /* UnderBracket */
    {4737, 16, 0, 3, "\342\217\235"}, /* UnderParenthesis */
    {4753, 5, 0, 3, "\342\213\203"}, /* Union */
    {4758, 9, 0, 3, "\342\212\216"}, /* UnionPlus */
    {4767, 5, 0, 2, "\305\262"}, /* Uogon */
    {4772, 4, 0, 4, "\360\235\225\214"}, /* Uopf */
    {4776, 7, 0, 3, "\342\206\221"}, /* UpArrow */
    {4783, 10, 0, 3, "\342\244\222"}, /* UpArrowBar */
    {4793, 16, 0, 3, "\342\207\205"}, /* UpArrowDownArrow */
    {4809, 11, 0, 3, "\342\206\225"}, /* UpDownArrow */
    {4820, 13, 0, 3, "\342\245\256"}, /* UpEquilibrium */
    {4833, 5, 0, 3, "\342\212\245"}, /* UpTee */
    {4838, 10, 0, 3, "\342\206\245"}, /* UpTeeArrow */
    {4848, 7, 0, 3, "\342\207\221"}, /* Uparrow */
    {4855, 11, 0, 3, "\342\207\225"}, /* Updownarrow */
    {4866, 14, 0, 3, "\342\206\226"}, /* UpperLeftArrow */
    {4880, 15, 0, 3, "\342\206\227"}, /* UpperRightArrow */
    {4895, 4, 0, 2, "\317\222"}, /* Upsi */
    {4899, 7, 0, 2, "\316\245"}, /* Upsilon */
    {4906, 5, 0, 2, "\305\256"}, /* Uring */
    {4911, 4, 0, 4, "\360\235\222\260"}, /* Uscr */
    {4915, 6, 0, 2, "\305\250"}, /* Utilde */
    {4921, 4, 1, 2, "\303\234"}, /* Uuml */
    {4925, 5, 0, 3, "\342\212\253"}, /* VDash */
    {4930, 4, 0, 3, "\342\253\253"}, /* Vbar */
    {4934, 3, 0, 2, "\320\222"}, /* Vcy */
    {4937, 5, 0, 3, "\342\212\251"}, /* Vdash */
    {4942, 6, 0, 3, "\342\253\246"}, /* Vdashl */
    {4948, 3, 0, 3, "\342\213\201"}, /* Vee */
    {4951, 6, 0, 3, "\342\200\226"}, /* Verbar */
    {4957, 4, 0, 3, "\342\200\226"}, /* Vert */
    {4961, 11, 0, 3, "\342\210\243"}, /* VerticalBar */
    {4972, 12, 0, 1, "\174"}, /* VerticalLine */
    {4984, 17, 0, 3, "\342\235\230"}, /* VerticalSeparator */
    {5001, 13, 0, 3, "\342\211\200"}, /* VerticalTilde */
    {5014, 13, 0, 3, "\342\200\212"}, /* VeryThinSpace */
    {5027, 3, 0, 4, "\360\235\224\231"}, /* Vfr */
    {5030, 4, 0, 4, "\360\235\225\215"}, /* Vopf */
    {5034, 4, 0, 4, "\360\235\222\261"}, /* Vscr */
    {5038, 6, 0, 3, "\342\212\252"}, /* Vvdash */
    {5044, 5, 0, 2, "\305\264"}, /* Wcirc */
    {5049, 5, 0, 3, "\342\213\200"}, /* Wedge */
    {5054, 3, 0, 4, "\360\235\224\232"}, /* Wfr */
    {5057, 4, 0, 4, "\360\235\225\216"}, /* Wopf */
    {5061, 4, 0, 4, "\360\235\222\262"}, /* Wscr */
    {5065, 3, 0, 4, "\360\235\224\233"}, /* Xfr */
    {5068, 2, 0, 2, "\316\236"}, /* Xi */
    {5070, 4, 0, 4, "\360\235\225\217"}, /* Xopf */
    {5074, 4, 0, 4, "\360\235\222\263"}, /* Xscr */
    {5078, 4, 0, 2, "\320\257"}, /* YAcy */
    {5082, 4, 0, 2, "\320\207"}, /* YIcy */
    {5086, 4, 0, 2, "\320\256"}, /* YUcy */
    {5090, 6, 1, 2, "\303\235"}, /* Yacute */
    {5096, 5, 0, 2, "\305\266"}, /* Ycirc */
    {5101, 3, 0, 2, "\320\253"}, /* Ycy */
    {5104, 3, 0, 4, "\360\235\224\234"}, /* Yfr */
    {5107, 4, 0, 4, "\360\235\225\220"}, /* Yopf */
    {5111, 4, 0, 4, "\360\235\222\264"}, /* Yscr */
    {5115, 4, 0, 2, "\305\270"}, /* Yuml */
    {5119, 4, 0, 2, "\320\226"}, /* ZHcy */
    {5123, 6, 0, 2, "\305\271"}, /* Zacute */
    {5129, 6, 0, 2, "\305\275"}, /* Zcaron */
    {5135, 3, 0, 2, "\320\227"}, /* Zcy */
    {5138, 4, 0, 2, "\305\273"}, /* Zdot */
    {5142, 14, 0, 3, "\342\200\213"}, /* ZeroWidthSpace */
    {5156, 4, 0, 2, "\316\226"}, /* Zeta */
    {5160, 3, 0, 3, "\342\204\250"}, /* Zfr */
    {5163, 4, 0, 3, "\342\204\244"}, /* Zopf */
    {5167, 4, 0, 4, "\360\235\222\265"}, /* Zscr */
    {5171, 6, 1, 2, "\303\241"}, /* aacute */
    {5177, 6, 0, 2, "\304\203"}, /* abreve */
    {5183, 2, 0, 3, "\342\210\276"}, /* ac */
    {5185, 3, 0, 5, "\342\210\276\314\263"}, /* acE */
    {5188, 3, 0, 3, "\342\210\277"}, /* acd */
    {5191, 5, 1, 2, "\303\242"}, /* acirc */
    {5196, 5, 1, 2, "\302\264"}, /* acute */
    {5201, 3, 0, 2, "\320\260"}, /* acy */
    {5204, 5, 1, 2, "\303\246"}, /* aelig */
    {5209, 2, 0, 3, "\342\201\241"}, /* af */
    {5211, 3, 0, 4, "\360\235\224\236"}, /* afr */
    {5214, 6, 1, 2, "\303\240"}, /* agrave */
    {5220, 7, 0, 3, "\342\204\265"}, /* alefsym */
    {5227, 5, 0, 3, "\342\204\265"}, /* aleph */
    {5232, 5, 0, 2, "\316\261"}, /* alpha */
    {5237, 5, 0, 2, "\304\201"}, /* amacr */
    {5242, 5, 0, 3, "\342\250\277"}, /* amalg */
    {5247, 3, 1, 1, "\046"}, /* amp */
    {5250, 3, 0, 3, "\342\210\247"}, /* and */
    {5253, 6, 0, 3, "\342\251\225"}, /* andand */
    {5259, 4, 0, 3, "\342\251\234"}, /* andd */
    {5263, 8, 0, 3, "\342\251\230"}, /* andslope */
    {5271, 4, 0, 3, "\342\251\232"}, /* andv */
    {5275, 3, 0, 3, "\342\210\240"}, /* ang */
    {5278, 4, 0, 3, "\342\246\244"}, /* ange */
    {5282, 5, 0, 3, "\342\210\240"}, /* angle */
    {5287, 6, 0, 3, "\342\210\241"}, /* angmsd */
    {5293, 8, 0, 3, "\342\246\250"}, /* angmsdaa */
    {5301, 8, 0, 3, "\342\246\251"}, /* angmsdab */
    {5309, 8, 0, 3, "\342\246\252"}, /* angmsdac */
    {5317, 8, 0, 3, "\342\246\253"}, /* angmsdad */
    {5325, 8, 0, 3, "\342\246\254"}, /* angmsdae */
    {5333, 8, 0, 3, "\342\246\255"}, /* angmsdaf */
    {5341, 8, 0, 3, "\342\246\256"}, /* angmsdag */
    {5349, 8, 0, 3, "\342\246\257"}, /* angmsdah */
    {5357, 5, 0, 3, "\342\210\237"}, /* angrt */
    {5362, 7, 0, 3, "\342\212\276"}, /* angrtvb */
    {5369, 8, 0, 3, "\342\246\235"}, /* angrtvbd */
    {5377, 6, 0, 3, "\342\210\242"}, /* angsph */
    {5383, 5, 0, 2, "\303\205"}, /* angst */
    {5388, 7, 0, 3, "\342\215\274"}, /* angzarr */
    {5395, 5, 0, 2, "\304\205"}, /* aogon */
    {5400, 4, 0, 4, "\360\235\225\222"}, /* aopf */
    {5404, 2, 0, 3, "\342\211\210"}, /* ap */
    {5406, 3, 0, 3, "\342\251\260"}, /* apE */
    {5409, 6, 0, 3, "\342\251\257"}, /* apacir */
    {5415, 3, 0, 3, "\342\211\212"}, /* ape */
    {5418, 4, 0, 3, "\342\211\213"}, /* apid */
    {5422, 4, 0, 1, "\047"}, /* apos */
    {5426, 6, 0, 3, "\342\211\210"}, /* approx */
    {5432, 8, 0, 3, "\342\211\212"}, /* approxeq */
    {5440, 5, 1, 2, "\303\245"}, /* aring */
    {5445, 4, 0, 4, "\360\235\222\266"}, /* ascr */
    {5449, 3, 0, 1, "\052"}, /* ast */
    {5452, 5, 0, 3, "\342\211\210"}, /* asymp */
    {5457, 7, 0, 3, "\342\211\215"}, /* asympeq */
    {5464, 6, 1, 2, "\303\243"}, /* atilde */
    {5470, 4, 1, 2, "\303\244"}, /* auml */
    {5474, 8, 0, 3, "\342\210\263"}, /* awconint */
    {5482, 5, 0, 3, "\342\250\221"}, /* awint */
    {5487, 4, 0, 3, "\342\253\255"}, /* bNot */
    {5491, 8, 0, 3, "\342\211\214"}, /* backcong */
    {5499, 11, 0, 2, "\317\266"}, /* backepsilon */
    {5510, 9, 0, 3, "\342\200\265"}, /* backprime */
    {5519, 7, 0, 3, "\342\210\275"}, /* backsim */
    {5526, 9, 0, 3, "\342\213\215"}, /* backsimeq */
    {5535, 6, 0, 3, "\342\212\275"}, /* barvee */
    {5541, 6, 0, 3, "\342\214\205"}, /* barwed */
    {5547, 8, 0, 3, "\342\214\205"}, /* barwedge */
    {5555, 4, 0, 3, "\342\216\265"}, /* bbrk */
    {5559, 8, 0, 3, "\342\216\266"}, /* bbrktbrk */
    {5567, 5, 0, 3, "\342\211\214"}, /* bcong */
    {5572, 3, 0, 2, "\320\261"}, /* bcy */
    {5575, 5, 0, 3, "\342\200\236"}, /* bdquo */
    {5580, 6, 0, 3, "\342\210\265"}, /* becaus */
    {5586, 7, 0, 3, "\342\210\265"}, /* because */
    {5593, 7, 0, 3, "\342\246\260"}, /* bemptyv */
    {5600, 5, 0, 2, "\317\266"}, /* bepsi */
    {5605, 6, 0, 3, "\342\204\254"}, /* bernou */
    {5611, 4, 0, 2, "\316\262"}, /* beta */
    {5615, 4, 0, 3, "\342\204\266"}, /* beth */
    {5619, 7, 0, 3, "\342\211\254"}, /* between */
    {5626, 3, 0, 4, "\360\235\224\237"}, /* bfr */
    {5629, 6, 0, 3, "\342\213\202"}, /* bigcap */
    {5635, 7, 0, 3, "\342\227\257"}, /* bigcirc */
    {5642, 6, 0, 3, "\342\213\203"}, /* bigcup */
    {5648, 7, 0, 3, "\342\250\200"}, /* bigodot */
    {5655, 8, 0, 3, "\342\250\201"}, /* bigoplus */
    {5663, 9, 0, 3, "\342\250\202"}, /* bigotimes */
    {5672, 8, 0, 3, "\342\250\206"}, /* bigsqcup */
    {5680, 7, 0, 3, "\342\230\205"}, /* bigstar */
    {5687, 15, 0, 3, "\342\226\275"}, /* bigtriangledown */
    {5702, 13, 0, 3, "\342\226\263"}, /* bigtriangleup */
    {5715, 8, 0, 3, "\342\250\204"}, /* biguplus */
    {5723, 6, 0, 3, "\342\213\201"}, /* bigvee */
    {5729, 8, 0, 3, "\342\213\200"}, /* bigwedge */
    {5737, 6, 0, 3, "\342\244\215"}, /* bkarow */
    {5743, 12, 0, 3, "\342\247\253"}, /* blacklozenge */
    {5755, 11, 0, 3, "\342\226\252"}, /* blacksquare */
    {5766, 13, 0, 3, "\342\226\264"}, /* blacktriangle */
    {5779, 17, 0, 3, "\342\226\276"}, /* blacktriangledown */
    {5796, 17, 0, 3, "\342\227\202"}, /* blacktriangleleft */
    {5813, 18, 0, 3, "\342\226\270"}, /* blacktriangleright */
    {5831, 5, 0, 3, "\342\220\243"}, /* blank */
    {5836, 5, 0, 3, "\342\226\222"}, /* blk12 */
    {5841, 5, 0, 3, "\342\226\221"}, /* blk14 */
    {5846, 5, 0, 3, "\342\226\223"}, /* blk34 */
    {5851, 5, 0, 3, "\342\226\210"}, /* block */
    {5856, 3, 0, 4, "\075\342\203\245"}, /* bne */
    {5859, 7, 0, 6, "\342\211\241\342\203\245"}, /* bnequiv */
    {5866, 4, 0, 3, "\342\214\220"}, /* bnot */
    {5870, 4, 0, 4, "\360\235\225\223"}, /* bopf */
    {5874, 3, 0, 3, "\342\212\245"}, /* bot */
    {5877, 6, 0, 3, "\342\212\245"}, /* bottom */
    {5883, 6, 0, 3, "\342\213\210"}, /* bowtie */
    {5889, 5, 0, 3, "\342\225\227"}, /* boxDL */
    {5894, 5, 0, 3, "\342\225\224"}, /* boxDR */
    {5899, 5, 0, 3, "\342\225\226"}, /* boxDl */
    {5904, 5, 0, 3, "\342\225\223"}, /* boxDr */
    {5909, 4, 0, 3, "\342\225\220"}, /* boxH */
    {5913, 5, 0, 3, "\342\225\246"}, /* boxHD */
    {5918, 5, 0, 3, "\342\225\251"}, /* boxHU */
    {5923, 5, 0, 3, "\342\225\244"}, /* boxHd */
    {5928, 5, 0, 3, "\342\225\247"}, /* boxHu */
    {5933, 5, 0, 3, "\342\225\235"}, /* boxUL */
    {5938, 5, 0, 3, "\342\225\232"}, /* boxUR */
    {5943, 5, 0, 3, "\342\225\234"}, /* boxUl */
    {5948, 5, 0, 3, "\342\225\231"}, /* boxUr */
    {5953, 4, 0, 3, "\342\225\221"}, /* boxV */
    {5957, 5, 0, 3, "\342\225\254"}, /* boxVH */
    {5962, 5, 0, 3, "\342\225\243"}, /* boxVL */
    {5967, 5, 0, 3, "\342\225\240"}, /* boxVR */
    {5972, 5, 0, 3, "\342\225\253"}, /* boxVh */
    {5977, 5, 0, 3, "\342\225\242"}, /* boxVl */
    {5982, 5, 0, 3, "\342\225\237"}, /* boxVr */
    {5987, 6, 0, 3, "\342\247\211"}, /* boxbox */
    {5993, 5, 0, 3, "\342\225\225"}, /* boxdL */
    {5998, 5, 0, 3, "\342\225\222"}, /* boxdR */
    {6003, 5, 0, 3, "\342\224\220"}, /* boxdl */
    {6008, 5, 0, 3, "\342\224\214"}, /* boxdr */
    {6013, 4, 0, 3, "\342\224\200"}, /* boxh */
    {6017, 5, 0, 3, "\342\225\245"}, /* boxhD */
    {6022, 5, 0, 3, "\342\225\250"}, /* boxhU */
    {6027, 5, 0, 3, "\342\224\254"}, /* boxhd */
    {6032, 5, 0, 3, "\342\224\264"}, /* boxhu */
    {6037, 8, 0, 3, "\342\212\237"}, /* boxminus */
    {6045, 7, 0, 3, "\342\212\236"}, /* boxplus */
    {6052, 8, 0, 3, "\342\212\240"}, /* boxtimes */
    {6060, 5, 0, 3, "\342\225\233"}, /* boxuL */
    {6065, 5, 0, 3, "\342\225\230"}, /* boxuR */
    {6070, 5, 0, 3, "\342\224\230"}, /* boxul */
    {6075, 5, 0, 3, "\342\224\224"}, /* boxur */
    {6080, 4, 0, 3, "\342\224\202"}, /* boxv */
    {6084, 5, 0, 3, "\342\225\252"}, /* boxvH */
    {6089, 5, 0, 3, "\342\225\241"}, /* boxvL */
    {6094, 5, 0, 3, "\342\225\236"}, /* boxvR */
    {6099, 5, 0, 3, "\342\224\274"}, /* boxvh */
    {6104, 5, 0, 3, "\342\224\244"}, /* boxvl */
    {6109, 5, 0, 3, "\342\224\234"}, /* boxvr */
    {6114, 6, 0, 3, "\342\200\265"}, /* bprime */
    {6120, 5, 0, 2, "\313\230"}, /* breve */
    {6125, 6, 1, 2, "\302\246"}, /* brvbar */
    {6131, 4, 0, 4, "\360\235\222\267"}, /* bscr */
    {6135, 5, 0, 3, "\342\201\217"}, /* bsemi */
    {6140, 4, 0, 3, "\342\210\275"}, /* bsim */
    {6144, 5, 0, 3, "\342\213\215"}, /* bsime */
    {6149, 4, 0, 1, "\134"}, /* bsol */
    {6153, 5, 0, 3, "\342\247\205"}, /* bsolb */
    {6158, 8, 0, 3, "\342\237\210"}, /* bsolhsub */
    {6166, 4, 0, 3, "\342\200\242"}, /* bull */
    {6170, 6, 0, 3, "\342\200\242"}, /* bullet */
    {6176, 4, 0, 3, "\342\211\216"}, /* bump */
    {6180, 5, 0, 3, "\342\252\256"}, /* bumpE */
    {6185, 5, 0, 3, "\342\211\217"}, /* bumpe */
    {6190, 6, 0, 3, "\342\211\217"}, /* bumpeq */
    {6196, 6, 0, 2, "\304\207"}, /* cacute */
    {6202, 3, 0, 3, "\342\210\251"}, /* cap */
    {6205, 6, 0, 3, "\342\251\204"}, /* capand */
    {6211, 8, 0, 3, "\342\251\211"}, /* capbrcup */
    {6219, 6, 0, 3, "\342\251\213"}, /* capcap */
    {6225, 6, 0, 3, "\342\251\207"}, /* capcup */
    {6231, 6, 0, 3, "\342\251\200"}, /* capdot */
    {6237, 4, 0, 6, "\342\210\251\357\270\200"}, /* caps */
    {6241, 5, 0, 3, "\342\201\201"}, /* caret */
    {6246, 5, 0, 2, "\313\207"}, /* caron */
    {6251, 5, 0, 3, "\342\251\215"}, /* ccaps */
    {6256, 6, 0, 2, "\304\215"}, /* ccaron */
    {6262, 6, 1, 2, "\303\247"}, /* ccedil */
    {6268, 5, 0, 2, "\304\211"}, /* ccirc */
    {6273, 5, 0, 3, "\342\251\214"}, /* ccups */
    {6278, 7, 0, 3, "\342\251\220"}, /* ccupssm */
    {6285, 4, 0, 2, "\304\213"}, /* cdot */
    {6289, 5, 1, 2, "\302\270"}, /* cedil */
    {6294, 7, 0, 3, "\342\246\262"}, /* cemptyv */
    {6301, 4, 1, 2, "\302\242"}, /* cent */
    {6305, 9, 0, 2, "\302\267"}, /* centerdot */
    {6314, 3, 0, 4, "\360\235\224\240"}, /* cfr */
    {6317, 4, 0, 2, "\321\207"}, /* chcy */
    {6321, 5, 0, 3, "\342\234\223"}, /* check */
    {6326, 9, 0, 3, "\342\234\223"}, /* checkmark */
    {6335, 3, 0, 2, "\317\207"}, /* chi */
    {6338, 3, 0, 3, "\342\227\213"}, /* cir */
    {6341, 4, 0, 3, "\342\247\203"}, /* cirE */
    {6345, 4, 0, 2, "\313\206"}, /* circ */
    {6349, 6, 0, 3, "\342\211\227"}, /* circeq */
    {6355, 15, 0, 3, "\342\206\272"}, /* circlearrowleft */
    {6370, 16, 0, 3, "\342\206\273"}, /* circlearrowright */
    {6386, 8, 0, 2, "\302\256"}, /* circledR */
    {6394, 8, 0, 3, "\342\223\210"}, /* circledS */
    {6402, 10, 0, 3, "\342\212\233"}, /* circledast */
    {6412, 11, 0, 3, "\342\212\232"}, /* circledcirc */
    {6423, 11, 0, 3, "\342\212\235"}, /* circleddash */
    {6434, 4, 0, 3, "\342\211\227"}, /* cire */
    {6438, 8, 0, 3, "\342\250\220"}, /* cirfnint */
    {6446, 6, 0, 3, "\342\253\257"}, /* cirmid */
    {6452, 7, 0, 3, "\342\247\202"}, /* cirscir */
    {6459, 5, 0, 3, "\342\231\243"}, /* clubs */
    {6464, 8, 0, 3, "\342\231\243"}, /* clubsuit */
    {6472, 5, 0, 1, "\072"}, /* colon */
    {6477, 6, 0, 3, "\342\211\224"}, /* colone */
    {6483, 7, 0, 3, "\342\211\224"}, /* coloneq */
    {6490, 5, 0, 1, "\054"}, /* comma */
    {6495, 6, 0, 1, "\100"}, /* commat */
    {6501, 4, 0, 3, "\342\210\201"}, /* comp */
    {6505, 6, 0, 3, "\342\210\230"}, /* compfn */
    {6511, 10, 0, 3, "\342\210\201"}, /* complement */
    {6521, 9, 0, 3, "\342\204\202"}, /* complexes */
    {6530, 4, 0, 3, "\342\211\205"}, /* cong */
    {6534, 7, 0, 3, "\342\251\255"}, /* congdot */
    {6541, 6, 0, 3, "\342\210\256"}, /* conint */
    {6547, 4, 0, 4, "\360\235\225\224"}, /* copf */
    {6551, 6, 0, 3, "\342\210\220"}, /* coprod */
    {6557, 4, 1, 2, "\302\251"}, /* copy */
    {6561, 6, 0, 3, "\342\204\227"}, /* copysr */
    {6567, 5, 0, 3, "\342\206\265"}, /* crarr */
    {6572, 5, 0, 3, "\342\234\227"}, /* cross */
    {6577, 4, 0, 4, "\360\235\222\270"}, /* cscr */
    {6581, 4, 0, 3, "\342\253\217"}, /* csub */
    {6585, 5, 0, 3, "\342\253\221"}, /* csube */
    {6590, 4, 0, 3, "\342\253\220"}, /* csup */
    {6594, 5, 0, 3, "\342\253\222"}, /* csupe */
    {6599, 5, 0, 3, "\342\213\257"}, /* ctdot */
    {6604, 7, 0, 3, "\342\244\270"}, /* cudarrl */
    {6611, 7, 0, 3, "\342\244\265"}, /* cudarrr */
    {6618, 5, 0, 3, "\342\213\236"}, /* cuepr */
    {6623, 5, 0, 3, "\342\213\237"}, /* cuesc */
    {6628, 6, 0, 3, "\342\206\266"}, /* cularr */
    {6634, 7, 0, 3, "\342\244\275"}, /* cularrp */
    {6641, 3, 0, 3, "\342\210\252"}, /* cup */
    {6644, 8, 0, 3, "\342\251\210"}, /* cupbrcap */
    {6652, 6, 0, 3, "\342\251\206"}, /* cupcap */
    {6658, 6, 0, 3, "\342\251\212"}, /* cupcup */
    {6664, 6, 0, 3, "\342\212\215"}, /* cupdot */
    {6670, 5, 0, 3, "\342\251\205"}, /* cupor */
    {6675, 4, 0, 6, "\342\210\252\357\270\200"}, /* cups */
    {6679, 6, 0, 3, "\342\206\267"}, /* curarr */
    {6685, 7, 0, 3, "\342\244\274"}, /* curarrm */
    {6692, 11, 0, 3, "\342\213\236"}, /* curlyeqprec */
    {6703, 11, 0, 3, "\342\213\237"}, /* curlyeqsucc */
    {6714, 8, 0, 3, "\342\213\216"}, /* curlyvee */
    {6722, 10, 0, 3, "\342\213\217"}, /* curlywedge */
    {6732, 6, 1, 2, "\302\244"}, /* curren */
    {6738, 14, 0, 3, "\342\206\266"}, /* curvearrowleft */
    {6752, 15, 0, 3, "\342\206\267"}, /* curvearrowright */
    {6767, 5, 0, 3, "\342\213\216"}, /* cuvee */
    {6772, 5, 0, 3, "\342\213\217"}, /* cuwed */
    {6777, 8, 0, 3, "\342\210\262"}, /* cwconint */
    {6785, 5, 0, 3, "\342\210\261"}, /* cwint */
    {6790, 6, 0, 3, "\342\214\255"}, /* cylcty */
    {6796, 4, 0, 3, "\342\207\223"}, /* dArr */
    {6800, 4, 0, 3, "\342\245\245"}, /* dHar */
    {6804, 6, 0, 3, "\342\200\240"}, /* dagger */
    {6810, 6, 0, 3, "\342\204\270"}, /* daleth */
    {6816, 4, 0, 3, "\342\206\223"}, /* darr */
    {6820, 4, 0, 3, "\342\200\220"}, /* dash */
    {6824, 5, 0, 3, "\342\212\243"}, /* dashv */
    {6829, 7, 0, 3, "\342\244\217"}, /* dbkarow */
    {6836, 5, 0, 2, "\313\235"}, /* dblac */
    {6841, 6, 0, 2, "\304\217"}, /* dcaron */
    {6847, 3, 0, 2, "\320\264"}, /* dcy */
    {6850, 2, 0, 3, "\342\205\206"}, /* dd */
    {6852, 7, 0, 3, "\342\200\241"}, /* ddagger */
    {6859, 5, 0, 3, "\342\207\212"}, /* ddarr */
    {6864, 7, 0, 3, "\342\251\267"}, /* ddotseq */
    {6871, 3, 1, 2, "\302\260"}, /* deg */
    {6874, 5, 0, 2, "\316\264"}, /* delta */
    {6879, 7, 0, 3, "\342\246\261"}, /* demptyv */
    {6886, 6, 0, 3, "\342\245\277"}, /* dfisht */
    {6892, 3, 0, 4, "\360\235\224\241"}, /* dfr */
    {6895, 5, 0, 3, "\342\207\203"}, /* dharl */
    {6900, 5, 0, 3, "\342\207\202"}, /* dharr */
    {6905, 4, 0, 3, "\342\213\204"}, /* diam */
    {6909, 7, 0, 3, "\342\213\204"}, /* diamond */
    {6916, 11, 0, 3, "\342\231\246"}, /* diamondsuit */
    {6927, 5, 0, 3, "\342\231\246"}, /* diams */
    {6932, 3, 0, 2, "\302\250"}, /* die */
    {6935, 7, 0, 2, "\317\235"}, /* digamma */
    {6942, 5, 0, 3, "\342\213\262"}, /* disin */
    {6947, 3, 0, 2, "\303\267"}, /* div */
    {6950, 6, 1, 2, "\303\267"}, /* divide */
    {6956, 13, 0, 3, "\342\213\207"}, /* divideontimes */
    {6969, 6, 0, 3, "\342\213\207"}, /* divonx */
    {6975, 4, 0, 2, "\321\222"}, /* djcy */
    {6979, 6, 0, 3, "\342\214\236"}, /* dlcorn */
    {6985, 6, 0, 3, "\342\214\215"}, /* dlcrop */
    {6991, 6, 0, 1, "\044"}, /* dollar */
    {6997, 4, 0, 4, "\360\235\225\225"}, /* dopf */
    {7001, 3, 0, 2, "\313\231"}, /* dot */
    {7004, 5, 0, 3, "\342\211\220"}, /* doteq */
    {7009, 8, 0, 3, "\342\211\221"}, /* doteqdot */
    {7017, 8, 0, 3, "\342\210\270"}, /* dotminus */
    {7025, 7, 0, 3, "\342\210\224"}, /* dotplus */
    {7032, 9, 0, 3, "\342\212\241"}, /* dotsquare */
    {7041, 14, 0, 3, "\342\214\206"}, /* doublebarwedge */
    {7055, 9, 0, 3, "\342\206\223"}, /* downarrow */
    {7064, 14, 0, 3, "\342\207\212"}, /* downdownarrows */
    {7078, 15, 0, 3, "\342\207\203"}, /* downharpoonleft */
    {7093, 16, 0, 3, "\342\207\202"}, /* downharpoonright */
    {7109, 8, 0, 3, "\342\244\220"}, /* drbkarow */
    {7117, 6, 0, 3, "\342\214\237"}, /* drcorn */
    {7123, 6, 0, 3, "\342\214\214"}, /* drcrop */
    {7129, 4, 0, 4, "\360\235\222\271"}, /* dscr */
    {7133, 4, 0, 2, "\321\225"}, /* dscy */
    {7137, 4, 0, 3, "\342\247\266"}, /* dsol */
    {7141, 6, 0, 2, "\304\221"}, /* dstrok */
    {7147, 5, 0, 3, "\342\213\261"}, /* dtdot */
    {7152, 4, 0, 3, "\342\226\277"}, /* dtri */
    {7156, 5, 0, 3, "\342\226\276"}, /* dtrif */
    {7161, 5, 0, 3, "\342\207\265"}, /* duarr */
    {7166, 5, 0, 3, "\342\245\257"}, /* duhar */
    {7171, 7, 0, 3, "\342\246\246"}, /* dwangle */
    {7178, 4, 0, 2, "\321\237"}, /* dzcy */
    {7182, 8, 0, 3, "\342\237\277"}, /* dzigrarr */
    {7190, 5, 0, 3, "\342\251\267"}, /* eDDot */
    {7195, 4, 0, 3, "\342\211\221"}, /* eDot */
    {7199, 6, 1, 2, "\303\251"}, /* eacute */
    {7205, 6, 0, 3, "\342\251\256"}, /* easter */
    {7211, 6, 0, 2, "\304\233"}, /* ecaron */
    {7217, 4, 0, 3, "\342\211\226"}, /* ecir */
    {7221, 5, 1, 2, "\303\252"}, /* ecirc */
    {7226, 6, 0, 3, "\342\211\225"}, /* ecolon */
    {7232, 3, 0, 2, "\321\215"}, /* ecy */
    {7235, 4, 0, 2, "\304\227"}, /* edot */
    {7239, 2, 0, 3, "\342\205\207"}, /* ee */
    {7241, 5, 0, 3, "\342\211\222"}, /* efDot */
    {7246, 3, 0, 4, "\360\235\224\242"}, /* efr */
    {7249, 2, 0, 3, "\342\252\232"}, /* eg */
    {7251, 6, 1, 2, "\303\250"}, /* egrave */
    {7257, 3, 0, 3, "\342\252\226"}, /* egs */
    {7260, 6, 0, 3, "\342\252\230"}, /* egsdot */
    {7266, 2, 0, 3, "\342\252\231"}, /* el */
    {7268, 8, 0, 3, "\342\217\247"}, /* elinters */
    {7276, 3, 0, 3, "\342\204\223"}, /* ell */
    {7279, 3, 0, 3, "\342\252\225"}, /* els */
    {7282, 6, 0, 3, "\342\252\227"}, /* elsdot */
    {7288, 5, 0, 2, "\304\223"}, /* emacr */
    {7293, 5, 0, 3, "\342\210\205"}, /* empty */
    {7298, 8, 0, 3, "\342\210\205"}, /* emptyset */
    {7306, 6, 0, 3, "\342\210\205"}, /* emptyv */
    {7312, 4, 0, 3, "\342\200\203"}, /* emsp */
    {7316, 6, 0, 3, "\342\200\204"}, /* emsp13 */
    {7322, 6, 0, 3, "\342\200\205"}, /* emsp14 */
    {7328, 3, 0, 2, "\305\213"}, /* eng */
    {7331, 4, 0, 3, "\342\200\202"}, /* ensp */
    {7335, 5, 0, 2, "\304\231"}, /* eogon */
    {7340, 4, 0, 4, "\360\235\225\226"}, /* eopf */
    {7344, 4, 0, 3, "\342\213\225"}, /* epar */
    {7348, 6, 0, 3, "\342\247\243"}, /* eparsl */
    {7354, 5, 0, 3, "\342\251\261"}, /* eplus */
    {7359, 4, 0, 2, "\316\265"}, /* epsi */
    {7363, 7, 0, 2, "\316\265"}, /* epsilon */
    {7370, 5, 0, 2, "\317\265"}, /* epsiv */
    {7375, 6, 0, 3, "\342\211\226"}, /* eqcirc */
    {7381, 7, 0, 3, "\342\211\225"}, /* eqcolon */
    {7388, 5, 0, 3, "\342\211\202"}, /* eqsim */
    {7393, 10, 0, 3, "\342\252\226"}, /* eqslantgtr */
    {7403, 11, 0, 3, "\342\252\225"}, /* eqslantless */
    {7414, 6, 0, 1, "\075"}, /* equals */
    {7420, 6, 0, 3, "\342\211\237"}, /* equest */
    {7426, 5, 0, 3, "\342\211\241"}, /* equiv */
    {7431, 7, 0, 3, "\342\251\270"}, /* equivDD */
    {7438, 8, 0, 3, "\342\247\245"}, /* eqvparsl */
    {7446, 5, 0, 3, "\342\211\223"}, /* erDot */
    {7451, 5, 0, 3, "\342\245\261"}, /* erarr */
    {7456, 4, 0, 3, "\342\204\257"}, /* escr */
    {7460, 5, 0, 3, "\342\211\220"}, /* esdot */
    {7465, 4, 0, 3, "\342\211\202"}, /* esim */
    {7469, 3, 0, 2, "\316\267"}, /* eta */
    {7472, 3, 1, 2, "\303\260"}, /* eth */
    {7475, 4, 1, 2, "\303\253"}, /* euml */
    {7479, 4, 0, 3, "\342\202\254"}, /* euro */
    {7483, 4, 0, 1, "\041"}, /* excl */
    {7487, 5, 0, 3, "\342\210\203"}, /* exist */
    {7492, 11, 0, 3, "\342\204\260"}, /* expectation */
    {7503, 12, 0, 3, "\342\205\207"}, /* exponentiale */
    {7515, 13, 0, 3, "\342\211\222"}, /* fallingdotseq */
    {7528, 3, 0, 2, "\321\204"}, /* fcy */
    {7531, 6, 0, 3, "\342\231\200"}, /* female */
    {7537, 6, 0, 3, "\357\254\203"}, /* ffilig */
    {7543, 5, 0, 3, "\357\254\200"}, /* fflig */
    {7548, 6, 0, 3, "\357\254\204"}, /* ffllig */
    {7554, 3, 0, 4, "\360\235\224\243"}, /* ffr */
    {7557, 5, 0, 3, "\357\254\201"}, /* filig */
    {7562, 5, 0, 2, "\146\152"}, /* fjlig */
    {7567, 4, 0, 3, "\342\231\255"}, /* flat */
    {7571, 5, 0, 3, "\357\254\202"}, /* fllig */
    {7576, 5, 0, 3, "\342\226\261"}, /* fltns */
    {7581, 4, 0, 2, "\306\222"}, /* fnof */
    {7585, 4, 0, 4, "\360\235\225\227"}, /* fopf */
    {7589, 6, 0, 3, "\342\210\200"}, /* forall */
    {7595, 4, 0, 3, "\342\213\224"}, /* fork */
    {7599, 5, 0, 3, "\342\253\231"}, /* forkv */
    {7604, 8, 0, 3, "\342\250\215"}, /* fpartint */
    {7612, 6, 1, 2, "\302\275"}, /* frac12 */
    {7618, 6, 0, 3, "\342\205\223"}, /* frac13 */
    {7624, 6, 1, 2, "\302\274"}, /* frac14 */
    {7630, 6, 0, 3, "\342\205\225"}, /* frac15 */
    {7636, 6, 0, 3, "\342\205\231"}, /* frac16 */
    {7642, 6, 0, 3, "\342\205\233"}, /* frac18 */
    {7648, 6, 0, 3, "\342\205\224"}, /* frac23 */
    {7654, 6, 0, 3, "\342\205\226"}, /* frac25 */
    {7660, 6, 1, 2, "\302\276"}, /* frac34 */
    {7666, 6, 0, 3, "\342\205\227"}, /* frac35 */
    {7672, 6, 0, 3, "\342\205\234"}, /* frac38 */
    {7678, 6, 0, 3, "\342\205\230"}, /* frac45 */
    {7684, 6, 0, 3, "\342\205\232"}, /* frac56 */
    {7690, 6, 0, 3, "\342\205\235"}, /* frac58 */
    {7696, 6, 0, 3, "\342\205\236"}, /* frac78 */
    {7702, 5, 0, 3, "\342\201\204"}, /* frasl */
    {7707, 5, 0, 3, "\342\214\242"}, /* frown */
    {7712, 4, 0, 4, "\360\235\222\273"}, /* fscr */
    {7716, 2, 0, 3, "\342\211\247"}, /* gE */
    {7718, 3, 0, 3, "\342\252\214"}, /* gEl */
    {7721, 6, 0, 2, "\307\265"}, /* gacute */
    {7727, 5, 0, 2, "\316\263"}, /* gamma */
    {7732, 6, 0, 2, "\317\235"}, /* gammad */
    {7738, 3, 0, 3, "\342\252\206"}, /* gap */
    {7741, 6, 0, 2, "\304\237"}, /* gbreve */
    {7747, 5, 0, 2, "\304\235"}, /* gcirc */
    {7752, 3, 0, 2, "\320\263"}, /* gcy */
    {7755, 4, 0, 2, "\304\241"}, /* gdot */
    {7759, 2, 0, 3, "\342\211\245"}, /* ge */
    {7761, 3, 0, 3, "\342\213\233"}, /* gel */
    {7764, 3, 0, 3, "\342\211\245"}, /* geq */
    {7767, 4, 0, 3, "\342\211\247"}, /* geqq */
    {7771, 8, 0, 3, "\342\251\276"}, /* geqslant */
    {7779, 3, 0, 3, "\342\251\276"}, /* ges */
    {7782, 5, 0, 3, "\342\252\251"}, /* gescc */
    {7787, 6, 0, 3, "\342\252\200"}, /* gesdot */
    {7793, 7, 0, 3, "\342\252\202"}, /* gesdoto */
    {7800, 8, 0, 3, "\342\252\204"}, /* gesdotol */
    {7808, 4, 0, 6, "\342\213\233\357\270\200"}, /* gesl */
    {7812, 6, 0, 3, "\342\252\224"}, /* gesles */
    {7818, 3, 0, 4, "\360\235\224\244"}, /* gfr */
    {7821, 2, 0, 3, "\342\211\253"}, /* gg */
    {7823, 3, 0, 3, "\342\213\231"}, /* ggg */
    {7826, 5, 0, 3, "\342\204\267"}, /* gimel */
    {7831, 4, 0, 2, "\321\223"}, /* gjcy */
    {7835, 2, 0, 3, "\342\211\267"}, /* gl */
    {7837, 3, 0, 3, "\342\252\222"}, /* glE */
    {7840, 3, 0, 3, "\342\252\245"}, /* gla */
    {7843, 3, 0, 3, "\342\252\244"}, /* glj */
    {7846, 3, 0, 3, "\342\211\251"}, /* gnE */
    {7849, 4, 0, 3, "\342\252\212"}, /* gnap */
    {7853, 8, 0, 3, "\342\252\212"}, /* gnapprox */
    {7861, 3, 0, 3, "\342\252\210"}, /* gne */
    {7864, 4, 0, 3, "\342\252\210"}, /* gneq */
    {7868, 5, 0, 3, "\342\211\251"}, /* gneqq */
    {7873, 5, 0, 3, "\342\213\247"}, /* gnsim */
    {7878, 4, 0, 4, "\360\235\225\230"}, /* gopf */
    {7882, 5, 0, 1, "\140"}, /* grave */
    {7887, 4, 0, 3, "\342\204\212"}, /* gscr */
    {7891, 4, 0, 3, "\342\211\263"}, /* gsim */
    {7895, 5, 0, 3, "\342\252\216"}, /* gsime */
    {7900, 5, 0, 3, "\342\252\220"}, /* gsiml */
    {7905, 2, 1, 1, "\076"}, /* gt */
    {7907, 4, 0, 3, "\342\252\247"}, /* gtcc */
    {7911, 5, 0, 3, "\342\251\272"}, /* gtcir */
    {7916, 5, 0, 3, "\342\213\227"}, /* gtdot */
    {7921, 6, 0, 3, "\342\246\225"}, /* gtlPar */
    {7927, 7, 0, 3, "\342\251\274"}, /* gtquest */
    {7934, 9, 0, 3, "\342\252\206"}, /* gtrapprox */
    {7943, 6, 0, 3, "\342\245\270"}, /* gtrarr */
    {7949, 6, 0, 3, "\342\213\227"}, /* gtrdot */
    {7955, 9, 0, 3, "\342\213\233"}, /* gtreqless */
    {7964, 10, 0, 3, "\342\252\214"}, /* gtreqqless */
    {7974, 7, 0, 3, "\342\211\267"}, /* gtrless */
    {7981, 6, 0, 3, "\342\211\263"}, /* gtrsim */
    {7987, 9, 0, 6, "\342\211\251\357\270\200"}, /* gvertneqq */
    {7996, 4, 0, 6, "\342\211\251\357\270\200"}, /* gvnE */
    {8000, 4, 0, 3, "\342\207\224"}, /* hArr */
    {8004, 6, 0, 3, "\342\200\212"}, /* hairsp */
    {8010, 4, 0, 2, "\302\275"}, /* half */
    {8014, 6, 0, 3, "\342\204\213"}, /* hamilt */
    {8020, 6, 0, 2, "\321\212"}, /* hardcy */
    {8026, 4, 0, 3, "\342\206\224"}, /* harr */
    {8030, 7, 0, 3, "\342\245\210"}, /* harrcir */
    {8037, 5, 0, 3, "\342\206\255"}, /* harrw */
    {8042, 4, 0, 3, "\342\204\217"}, /* hbar */
    {8046, 5, 0, 2, "\304\245"}, /* hcirc */
    {8051, 6, 0, 3, "\342\231\245"}, /* hearts */
    {8057, 9, 0, 3, "\342\231\245"}, /* heartsuit */
    {8066, 6, 0, 3, "\342\200\246"}, /* hellip */
    {8072, 6, 0, 3, "\342\212\271"}, /* hercon */
    {8078, 3, 0, 4, "\360\235\224\245"}, /* hfr */
    {8081, 8, 0, 3, "\342\244\245"}, /* hksearow */
    {8089, 8, 0, 3, "\342\244\246"}, /* hkswarow */
    {8097, 5, 0, 3, "\342\207\277"}, /* hoarr */
    {8102, 6, 0, 3, "\342\210\273"}, /* homtht */
    {8108, 13, 0, 3, "\342\206\251"}, /* hookleftarrow */
    {8121, 14, 0, 3, "\342\206\252"}, /* hookrightarrow */
    {8135, 4, 0, 4, "\360\235\225\231"}, /* hopf */
    {8139, 6, 0, 3, "\342\200\225"}, /* horbar */
    {8145, 4, 0, 4, "\360\235\222\275"}, /* hscr */
    {8149, 6, 0, 3, "\342\204\217"}, /* hslash */
    {8155, 6, 0, 2, "\304\247"}, /* hstrok */
    {8161, 6, 0, 3, "\342\201\203"}, /* hybull */
    {8167, 6, 0, 3, "\342\200\220"}, /* hyphen */
    {8173, 6, 1, 2, "\303\255"}, /* iacute */
    {8179, 2, 0, 3, "\342\201\243"}, /* ic */
    {8181, 5, 1, 2, "\303\256"}, /* icirc */
    {8186, 3, 0, 2, "\320\270"}, /* icy */
    {8189, 4, 0, 2, "\320\265"}, /* iecy */
    {8193, 5, 1, 2, "\302\241"}, /* iexcl */
    {8198, 3, 0, 3, "\342\207\224"}, /* iff */
    {8201, 3, 0, 4, "\360\235\224\246"}, /* ifr */
    {8204, 6, 1, 2, "\303\254"}, /* igrave */
    {8210, 2, 0, 3, "\342\205\210"}, /* ii */
    {8212, 6, 0, 3, "\342\250\214"}, /* iiiint */
    {8218, 5, 0, 3, "\342\210\255"}, /* iiint */
    {8223, 6, 0, 3, "\342\247\234"}, /* iinfin */
    {8229, 5, 0, 3, "\342\204\251"}, /* iiota */
    {8234, 5, 0, 2, "\304\263"}, /* ijlig */
    {8239, 5, 0, 2, "\304\253"}, /* imacr */
    {8244, 5, 0, 3, "\342\204\221"}, /* image */
    {8249, 8, 0, 3, "\342\204\220"}, /* imagline */
    {8257, 8, 0, 3, "\342\204\221"}, /* imagpart */
    {8265, 5, 0, 2, "\304\261"}, /* imath */
    {8270, 4, 0, 3, "\342\212\267"}, /* imof */
    {8274, 5, 0, 2, "\306\265"}, /* imped */
    {8279, 2, 0, 3, "\342\210\210"}, /* in */
    {8281, 6, 0, 3, "\342\204\205"}, /* incare */
    {8287, 5, 0, 3, "\342\210\236"}, /* infin */
    {8292, 8, 0, 3, "\342\247\235"}, /* infintie */
    {8300, 6, 0, 2, "\304\261"}, /* inodot */
    {8306, 3, 0, 3, "\342\210\253"}, /* int */
    {8309, 6, 0, 3, "\342\212\272"}, /* intcal */
    {8315, 8, 0, 3, "\342\204\244"}, /* integers */
    {8323, 8, 0, 3, "\342\212\272"}, /* intercal */
    {8331, 8, 0, 3, "\342\250\227"}, /* intlarhk */
    {8339, 7, 0, 3, "\342\250\274"}, /* intprod */
    {8346, 4, 0, 2, "\321\221"}, /* iocy */
    {8350, 5, 0, 2, "\304\257"}, /* iogon */
    {8355, 4, 0, 4, "\360\235\225\232"}, /* iopf */
    {8359, 4, 0, 2, "\316\271"}, /* iota */
    {8363, 5, 0, 3, "\342\250\274"}, /* iprod */
    {8368, 6, 1, 2, "\302\277"}, /* iquest */
    {8374, 4, 0, 4, "\360\235\222\276"}, /* iscr */
    {8378, 4, 0, 3, "\342\210\210"}, /* isin */
    {8382, 5, 0, 3, "\342\213\271"}, /* isinE */
    {8387, 7, 0, 3, "\342\213\265"}, /* isindot */
    {8394, 5, 0, 3, "\342\213\264"}, /* isins */
    {8399, 6, 0, 3, "\342\213\263"}, /* isinsv */
    {8405, 5, 0, 3, "\342\210\210"}, /* isinv */
    {8410, 2, 0, 3, "\342\201\242"}, /* it */
    {8412, 6, 0, 2, "\304\251"}, /* itilde */
    {8418, 5, 0, 2, "\321\226"}, /* iukcy */
    {8423, 4, 1, 2, "\303\257"}, /* iuml */
    {8427, 5, 0, 2, "\304\265"}, /* jcirc */
    {8432, 3, 0, 2, "\320\271"}, /* jcy */
    {8435, 3, 0, 4, "\360\235\224\247"}, /* jfr */
    {8438, 5, 0, 2, "\310\267"}, /* jmath */
    {8443, 4, 0, 4, "\360\235\225\233"}, /* jopf */
    {8447, 4, 0, 4, "\360\235\222\277"}, /* jscr */
    {8451, 6, 0, 2, "\321\230"}, /* jsercy */
    {8457, 5, 0, 2, "\321\224"}, /* jukcy */
    {8462, 5, 0, 2, "\316\272"}, /* kappa */
    {8467, 6, 0, 2, "\317\260"}, /* kappav */
    {8473, 6, 0, 2, "\304\267"}, /* kcedil */
    {8479, 3, 0, 2, "\320\272"}, /* kcy */
    {8482, 3, 0, 4, "\360\235\224\250"}, /* kfr */
    {8485, 6, 0, 2, "\304\270"}, /* kgreen */
    {8491, 4, 0, 2, "\321\205"}, /* khcy */
    {8495, 4, 0, 2, "\321\234"}, /* kjcy */
    {8499, 4, 0, 4, "\360\235\225\234"}, /* kopf */
    {8503, 4, 0, 4, "\360\235\223\200"}, /* kscr */
    {8507, 5, 0, 3, "\342\207\232"}, /* lAarr */
    {8512, 4, 0, 3, "\342\207\220"}, /* lArr */
    {8516, 6, 0, 3, "\342\244\233"}, /* lAtail */
    {8522, 5, 0, 3, "\342\244\216"}, /* lBarr */
    {8527, 2, 0, 3, "\342\211\246"}, /* lE */
    {8529, 3, 0, 3, "\342\252\213"}, /* lEg */
    {8532, 4, 0, 3, "\342\245\242"}, /* lHar */
    {8536, 6, 0, 2, "\304\272"}, /* lacute */
    {8542, 8, 0, 3, "\342\246\264"}, /* laemptyv */
    {8550, 6, 0, 3, "\342\204\222"}, /* lagran */
    {8556, 6, 0, 2, "\316\273"}, /* lambda */
    {8562, 4, 0, 3, "\342\237\250"}, /* lang */
    {8566, 5, 0, 3, "\342\246\221"}, /* langd */
    {8571, 6, 0, 3, "\342\237\250"}, /* langle */
    {8577, 3, 0, 3, "\342\252\205"}, /* lap */
    {8580, 5, 1, 2, "\302\253"}, /* laquo */
    {8585, 4, 0, 3, "\342\206\220"}, /* larr */
    {8589, 5, 0, 3, "\342\207\244"}, /* larrb */
    {8594, 7, 0, 3, "\342\244\237"}, /* larrbfs */
    {8601, 6, 0, 3, "\342\244\235"}, /* larrfs */
    {8607, 6, 0, 3, "\342\206\251"}, /* larrhk */
    {8613, 6, 0, 3, "\342\206\253"}, /* larrlp */
    {8619, 6, 0, 3, "\342\244\271"}, /* larrpl */
    {8625, 7, 0, 3, "\342\245\263"}, /* larrsim */
    {8632, 6, 0, 3, "\342\206\242"}, /* larrtl */
    {8638, 3, 0, 3, "\342\252\253"}, /* lat */
    {8641, 6, 0, 3, "\342\244\231"}, /* latail */
    {8647, 4, 0, 3, "\342\252\255"}, /* late */
    {8651, 5, 0, 6, "\342\252\255\357\270\200"}, /* lates */
    {8656, 5, 0, 3, "\342\244\214"}, /* lbarr */
    {8661, 5, 0, 3, "\342\235\262"}, /* lbbrk */
    {8666, 6, 0, 1, "\173"}, /* lbrace */
    {8672, 6, 0, 1, "\133"}, /* lbrack */
    {8678, 5, 0, 3, "\342\246\213"}, /* lbrke */
    {8683, 7, 0, 3, "\342\246\217"}, /* lbrksld */
    {8690, 7, 0, 3, "\342\246\215"}, /* lbrkslu */
    {8697, 6, 0, 2, "\304\276"}, /* lcaron */
    {8703, 6, 0, 2, "\304\274"}, /* lcedil */
    {8709, 5, 0, 3, "\342\214\210"}, /* lceil */
    {8714, 4, 0, 1, "\173"}, /* lcub */
    {8718, 3, 0, 2, "\320\273"}, /* lcy */
    {8721, 4, 0, 3, "\342\244\266"}, /* ldca */
    {8725, 5, 0, 3, "\342\200\234"}, /* ldquo */
    {8730, 6, 0, 3, "\342\200\236"}, /* ldquor */
    {8736, 7, 0, 3, "\342\245\247"}, /* ldrdhar */
    {8743, 8, 0, 3, "\342\245\213"}, /* ldrushar */
    {8751, 4, 0, 3, "\342\206\262"}, /* ldsh */
    {8755, 2, 0, 3, "\342\211\244"}, /* le */
    {8757, 9, 0, 3, "\342\206\220"}, /* leftarrow */
    {8766, 13, 0, 3, "\342\206\242"}, /* leftarrowtail */
    {8779, 15, 0, 3, "\342\206\275"}, /* leftharpoondown */
    {8794, 13, 0, 3, "\342\206\274"}, /* leftharpoonup */
    {8807, 14, 0, 3, "\342\207\207"}, /* leftleftarrows */
    {8821, 14, 0, 3, "\342\206\224"}, /* leftrightarrow */
    {8835, 15, 0, 3, "\342\207\206"}, /* leftrightarrows */
    {8850, 17, 0, 3, "\342\207\213"}, /* leftrightharpoons */
    {8867, 19, 0, 3, "\342\206\255"}, /* leftrightsquigarrow */
    {8886, 14, 0, 3, "\342\213\213"}, /* leftthreetimes */
    {8900, 3, 0, 3, "\342\213\232"}, /* leg */
    {8903, 3, 0, 3, "\342\211\244"}, /* leq */
    {8906, 4, 0, 3, "\342\211\246"}, /* leqq */
    {8910, 8, 0, 3, "\342\251\275"}, /* leqslant */
    {8918, 3, 0, 3, "\342\251\275"}, /* les */
    {8921, 5, 0, 3, "\342\252\250"}, /* lescc */
    {8926, 6, 0, 3, "\342\251\277"}, /* lesdot */
    {8932, 7, 0, 3, "\342\252\201"}, /* lesdoto */
    {8939, 8, 0, 3, "\342\252\203"}, /* lesdotor */
    {8947, 4, 0, 6, "\342\213\232\357\270\200"}, /* lesg */
    {8951, 6, 0, 3, "\342\252\223"}, /* lesges */
    {8957, 10, 0, 3, "\342\252\205"}, /* lessapprox */
    {8967, 7, 0, 3, "\342\213\226"}, /* lessdot */
    {8974, 9, 0, 3, "\342\213\232"}, /* lesseqgtr */
    {8983, 10, 0, 3, "\342\252\213"}, /* lesseqqgtr */
    {8993, 7, 0, 3, "\342\211\266"}, /* lessgtr */
    {9000, 7, 0, 3, "\342\211\262"}, /* lesssim */
    {9007, 6, 0, 3, "\342\245\274"}, /* lfisht */
    {9013, 6, 0, 3, "\342\214\212"}, /* lfloor */
    {9019, 3, 0, 4, "\360\235\224\251"}, /* lfr */
    {9022, 2, 0, 3, "\342\211\266"}, /* lg */
    {9024, 3, 0, 3, "\342\252\221"}, /* lgE */
    {9027, 5, 0, 3, "\342\206\275"}, /* lhard */
    {9032, 5, 0, 3, "\342\206\274"}, /* lharu */
    {9037, 6, 0, 3, "\342\245\252"}, /* lharul */
    {9043, 5, 0, 3, "\342\226\204"}, /* lhblk */
    {9048, 4, 0, 2, "\321\231"}, /* ljcy */
    {9052, 2, 0, 3, "\342\211\252"}, /* ll */
    {9054, 5, 0, 3, "\342\207\207"}, /* llarr */
    {9059, 8, 0, 3, "\342\214\236"}, /* llcorner */
    {9067, 6, 0, 3, "\342\245\253"}, /* llhard */
    {9073, 5, 0, 3, "\342\227\272"}, /* lltri */
    {9078, 6, 0, 2, "\305\200"}, /* lmidot */
    {9084, 6, 0, 3, "\342\216\260"}, /* lmoust */
    {9090, 10, 0, 3, "\342\216\260"}, /* lmoustache */
    {9100, 3, 0, 3, "\342\211\250"}, /* lnE */
    {9103, 4, 0, 3, "\342\252\211"}, /* lnap */
    {9107, 8, 0, 3, "\342\252\211"}, /* lnapprox */
    {9115, 3, 0, 3, "\342\252\207"}, /* lne */
    {9118, 4, 0, 3, "\342\252\207"}, /* lneq */
    {9122, 5, 0, 3, "\342\211\250"}, /* lneqq */
    {9127, 5, 0, 3, "\342\213\246"}, /* lnsim */
    {9132, 5, 0, 3, "\342\237\254"}, /* loang */
    {9137, 5, 0, 3, "\342\207\275"}, /* loarr */
    {9142, 5, 0, 3, "\342\237\246"}, /* lobrk */
    {9147, 13, 0, 3, "\342\237\265"}, /* longleftarrow */
    {9160, 18, 0, 3, "\342\237\267"}, /* longleftrightarrow */
    {9178, 10, 0, 3, "\342\237\274"}, /* longmapsto */
    {9188, 14, 0, 3, "\342\237\266"}, /* longrightarrow */
    {9202, 13, 0, 3, "\342\206\253"}, /* looparrowleft */
    {9215, 14, 0, 3, "\342\206\254"}, /* looparrowright */
    {9229, 5, 0, 3, "\342\246\205"}, /* lopar */
    {9234, 4, 0, 4, "\360\235\225\235"}, /* lopf */
    {9238, 6, 0, 3, "\342\250\255"}, /* loplus */
    {9244, 7, 0, 3, "\342\250\264"}, /* lotimes */
    {9251, 6, 0, 3, "\342\210\227"}, /* lowast */
    {9257, 6, 0, 1, "\137"}, /* lowbar */
    {9263, 3, 0, 3, "\342\227\212"}, /* loz */
    {9266, 7, 0, 3, "\342\227\212"}, /* lozenge */
    {9273, 4, 0, 3, "\342\247\253"}, /* lozf */
    {9277, 4, 0, 1, "\050"}, /* lpar */
    {9281, 6, 0, 3, "\342\246\223"}, /* lparlt */
    {9287, 5, 0, 3, "\342\207\206"}, /* lrarr */
    {9292, 8, 0, 3, "\342\214\237"}, /* lrcorner */
    {9300, 5, 0, 3, "\342\207\213"}, /* lrhar */
    {9305, 6, 0, 3, "\342\245\255"}, /* lrhard */
    {9311, 3, 0, 3, "\342\200\216"}, /* lrm */
    {9314, 5, 0, 3, "\342\212\277"}, /* lrtri */
    {9319, 6, 0, 3, "\342\200\271"}, /* lsaquo */
    {9325, 4, 0, 4, "\360\235\223\201"}, /* lscr */
    {9329, 3, 0, 3, "\342\206\260"}, /* lsh */
    {9332, 4, 0, 3, "\342\211\262"}, /* lsim */
    {9336, 5, 0, 3, "\342\252\215"}, /* lsime */
    {9341, 5, 0, 3, "\342\252\217"}, /* lsimg */
    {9346, 4, 0, 1, "\133"}, /* lsqb */
    {9350, 5, 0, 3, "\342\200\230"}, /* lsquo */
    {9355, 6, 0, 3, "\342\200\232"}, /* lsquor */
    {9361, 6, 0, 2, "\305\202"}, /* lstrok */
    {9367, 2, 1, 1, "\074"}, /* lt */
    {9369, 4, 0, 3, "\342\252\246"}, /* ltcc */
    {9373, 5, 0, 3, "\342\251\271"}, /* ltcir */
    {9378, 5, 0, 3, "\342\213\226"}, /* ltdot */
    {9383, 6, 0, 3, "\342\213\213"}, /* lthree */
    {9389, 6, 0, 3, "\342\213\211"}, /* ltimes */
    {9395, 6, 0, 3, "\342\245\266"}, /* ltlarr */
    {9401, 7, 0, 3, "\342\251\273"}, /* ltquest */
    {9408, 6, 0, 3, "\342\246\226"}, /* ltrPar */
    {9414, 4, 0, 3, "\342\227\203"}, /* ltri */
    {9418, 5, 0, 3, "\342\212\264"}, /* ltrie */
    {9423, 5, 0, 3, "\342\227\202"}, /* ltrif */
    {9428, 8, 0, 3, "\342\245\212"}, /* lurdshar */
    {9436, 7, 0, 3, "\342\245\246"}, /* luruhar */
    {9443, 9, 0, 6, "\342\211\250\357\270\200"}, /* lvertneqq */
    {9452, 4, 0, 6, "\342\211\250\357\270\200"}, /* lvnE */
    {9456, 5, 0, 3, "\342\210\272"}, /* mDDot */
    {9461, 4, 1, 2, "\302\257"}, /* macr */
    {9465, 4, 0, 3, "\342\231\202"}, /* male */
    {9469, 4, 0, 3, "\342\234\240"}, /* malt */
    {9473, 7, 0, 3, "\342\234\240"}, /* maltese */
    {9480, 3, 0, 3, "\342\206\246"}, /* map */
    {9483, 6, 0, 3, "\342\206\246"}, /* mapsto */
    {9489, 10, 0, 3, "\342\206\247"}, /* mapstodown */
    {9499, 10, 0, 3, "\342\206\244"}, /* mapstoleft */
    {9509, 8, 0, 3, "\342\206\245"}, /* mapstoup */
    {9517, 6, 0, 3, "\342\226\256"}, /* marker */
    {9523, 6, 0, 3, "\342\250\251"}, /* mcomma */
    {9529, 3, 0, 2, "\320\274"}, /* mcy */
    {9532, 5, 0, 3, "\342\200\224"}, /* mdash */
    {9537, 13, 0, 3, "\342\210\241"}, /* measuredangle */
    {9550, 3, 0, 4, "\360\235\224\252"}, /* mfr */
    {9553, 3, 0, 3, "\342\204\247"}, /* mho */
    {9556, 5, 1, 2, "\302\265"}, /* micro */
    {9561, 3, 0, 3, "\342\210\243"}, /* mid */
    {9564, 6, 0, 1, "\052"}, /* midast */
    {9570, 6, 0, 3, "\342\253\260"}, /* midcir */
    {9576, 6, 1, 2, "\302\267"}, /* middot */
    {9582, 5, 0, 3, "\342\210\222"}, /* minus */
    {9587, 6, 0, 3, "\342\212\237"}, /* minusb */
    {9593, 6, 0, 3, "\342\210\270"}, /* minusd */
    {9599, 7, 0, 3, "\342\250\252"}, /* minusdu */
    {9606, 4, 0, 3, "\342\253\233"}, /* mlcp */
    {9610, 4, 0, 3, "\342\200\246"}, /* mldr */
    {9614, 6, 0, 3, "\342\210\223"}, /* mnplus */
    {9620, 6, 0, 3, "\342\212\247"}, /* models */
    {9626, 4, 0, 4, "\360\235\225\236"}, /* mopf */
    {9630, 2, 0, 3, "\342\210\223"}, /* mp */
    {9632, 4, 0, 4, "\360\235\223\202"}, /* mscr */
    {9636, 6, 0, 3, "\342\210\276"}, /* mstpos */
    {9642, 2, 0, 2, "\316\274"}, /* mu */
    {9644, 8, 0, 3, "\342\212\270"}, /* multimap */
    {9652, 5, 0, 3, "\342\212\270"}, /* mumap */
    {9657, 3, 0, 5, "\342\213\231\314\270"}, /* nGg */
    {9660, 3, 0, 6, "\342\211\253\342\203\222"}, /* nGt */
    {9663, 4, 0, 5, "\342\211\253\314\270"}, /* nGtv */
    {9667, 10, 0, 3, "\342\207\215"}, /* nLeftarrow */
    {9677, 15, 0, 3, "\342\207\216"}, /* nLeftrightarrow */
    {9692, 3, 0, 5, "\342\213\230\314\270"}, /* nLl */
    {9695, 3, 0, 6, "\342\211\252\342\203\222"}, /* nLt */
    {9698, 4, 0, 5, "\342\211\252\314\270"}, /* nLtv */
    {9702, 11, 0, 3, "\342\207\217"}, /* nRightarrow */
    {9713, 6, 0, 3, "\342\212\257"}, /* nVDash */
    {9719, 6, 0, 3, "\342\212\256"}, /* nVdash */
    {9725, 5, 0, 3, "\342\210\207"}, /* nabla */
    {9730, 6, 0, 2, "\305\204"}, /* nacute */
    {9736, 4, 0, 6, "\342\210\240\342\203\222"}, /* nang */
    {9740, 3, 0, 3, "\342\211\211"}, /* nap */
    {9743, 4, 0, 5, "\342\251\260\314\270"}, /* napE */
    {9747, 5, 0, 5, "\342\211\213\314\270"}, /* napid */
    {9752, 5, 0, 2, "\305\211"}, /* napos */
    {9757, 7, 0, 3, "\342\211\211"}, /* napprox */
    {9764, 5, 0, 3, "\342\231\256"}, /* natur */
    {9769, 7, 0, 3, "\342\231\256"}, /* natural */
    {9776, 8, 0, 3, "\342\204\225"}, /* naturals */
    {9784, 4, 1, 2, "\302\240"}, /* nbsp */
    {9788, 5, 0, 5, "\342\211\216\314\270"}, /* nbump */
    {9793, 6, 0, 5, "\342\211\217\314\270"}, /* nbumpe */
    {9799, 4, 0, 3, "\342\251\203"}, /* ncap */
    {9803, 6, 0, 2, "\305\210"}, /* ncaron */
    {9809, 6, 0, 2, "\305\206"}, /* ncedil */
    {9815, 5, 0, 3, "\342\211\207"}, /* ncong */
    {9820, 8, 0, 5, "\342\251\255\314\270"}, /* ncongdot */
    {9828, 4, 0, 3, "\342\251\202"}, /* ncup */
    {9832, 3, 0, 2, "\320\275"}, /* ncy */
    {9835, 5, 0, 3, "\342\200\223"}, /* ndash */
    {9840, 2, 0, 3, "\342\211\240"}, /* ne */
    {9842, 5, 0, 3, "\342\207\227"}, /* neArr */
    {9847, 6, 0, 3, "\342\244\244"}, /* nearhk */
    {9853, 5, 0, 3, "\342\206\227"}, /* nearr */
    {9858, 7, 0, 3, "\342\206\227"}, /* nearrow */
    {9865, 5, 0, 5, "\342\211\220\314\270"}, /* nedot */
    {9870, 6, 0, 3, "\342\211\242"}, /* nequiv */
    {9876, 6, 0, 3, "\342\244\250"}, /* nesear */
    {9882, 5, 0, 5, "\342\211\202\314\270"}, /* nesim */
    {9887, 6, 0, 3, "\342\210\204"}, /* nexist */
    {9893, 7, 0, 3, "\342\210\204"}, /* nexists */
    {9900, 3, 0, 4, "\360\235\224\253"}, /* nfr */
    {9903, 3, 0, 5, "\342\211\247\314\270"}, /* ngE */
    {9906, 3, 0, 3, "\342\211\261"}, /* nge */
    {9909, 4, 0, 3, "\342\211\261"}, /* ngeq */
    {9913, 5, 0, 5, "\342\211\247\314\270"}, /* ngeqq */
    {9918, 9, 0, 5, "\342\251\276\314\270"}, /* ngeqslant */
    {9927, 4, 0, 5, "\342\251\276\314\270"}, /* nges */
    {9931, 5, 0, 3, "\342\211\265"}, /* ngsim */
    {9936, 3, 0, 3, "\342\211\257"}, /* ngt */
    {9939, 4, 0, 3, "\342\211\257"}, /* ngtr */
    {9943, 5, 0, 3, "\342\207\216"}, /* nhArr */
    {9948, 5, 0, 3, "\342\206\256"}, /* nharr */
    {9953, 5, 0, 3, "\342\253\262"}, /* nhpar */
    {9958, 2, 0, 3, "\342\210\213"}, /* ni */
    {9960, 3, 0, 3, "\342\213\274"}, /* nis */
    {9963, 4, 0, 3, "\342\213\272"}, /* nisd */
    {9967, 3, 0, 3, "\342\210\213"}, /* niv */
    {9970, 4, 0, 2, "\321\232"}, /* njcy */
    {9974, 5, 0, 3, "\342\207\215"}, /* nlArr */
    {9979, 3, 0, 5, "\342\211\246\314\270"}, /* nlE */
    {9982, 5, 0, 3, "\342\206\232"}, /* nlarr */
    {9987, 4, 0, 3, "\342\200\245"}, /* nldr */
    {9991, 3, 0, 3, "\342\211\260"}, /* nle */
    {9994, 10, 0, 3, "\342\206\232"}, /* nleftarrow */
    {10004, 15, 0, 3, "\342\206\256"}, /* nleftrightarrow */
    {10019, 4, 0, 3, "\342\211\260"}, /* nleq */
    {10023, 5, 0, 5, "\342\211\246\314\270"}, /* nleqq */
    {10028, 9, 0, 5, "\342\251\275\314\270"}, /* nleqslant */
    {10037, 4, 0, 5, "\342\251\275\314\270"}, /* nles */
    {10041, 5, 0, 3, "\342\211\256"}, /* nless */
    {10046, 5, 0, 3, "\342\211\264"}, /* nlsim */
    {10051, 3, 0, 3, "\342\211\256"}, /* nlt */
    {10054, 5, 0, 3, "\342\213\252"}, /* nltri */
    {10059, 6, 0, 3, "\342\213\254"}, /* nltrie */
    {10065, 4, 0, 3, "\342\210\244"}, /* nmid */
    {10069, 4, 0, 4, "\360\235\225\237"}, /* nopf */
    {10073, 3, 1, 2, "\302\254"}, /* not */
    {10076, 5, 0, 3, "\342\210\211"}, /* notin */
    {10081, 6, 0, 5, "\342\213\271\314\270"}, /* notinE */
    {10087, 8, 0, 5, "\342\213\265\314\270"}, /* notindot */
    {10095, 7, 0, 3, "\342\210\211"}, /* notinva */
    {10102, 7, 0, 3, "\342\213\267"}, /* notinvb */
    {10109, 7, 0, 3, "\342\213\266"}, /* notinvc */
    {10116, 5, 0, 3, "\342\210\214"}, /* notni */
    {10121, 7, 0, 3, "\342\210\214"}, /* notniva */
    {10128, 7, 0, 3, "\342\213\276"}, /* notnivb */
    {10135, 7, 0, 3, "\342\213\275"}, /* notnivc */
    {10142, 4, 0, 3, "\342\210\246"}, /* npar */
    {10146, 9, 0, 3, "\342\210\246"}, /* nparallel */
    {10155, 6, 0, 6, "\342\253\275\342\203\245"}, /* nparsl */
    {10161, 5, 0, 5, "\342\210\202\314\270"}, /* npart */
    {10166, 7, 0, 3, "\342\250\224"}, /* npolint */
    {10173, 3, 0, 3, "\342\212\200"}, /* npr */
    {10176, 6, 0, 3, "\342\213\240"}, /* nprcue */
    {10182, 4, 0, 5, "\342\252\257\314\270"}, /* npre */
    {10186, 5, 0, 3, "\342\212\200"}, /* nprec */
    {10191, 7, 0, 5, "\342\252\257\314\270"}, /* npreceq */
    {10198, 5, 0, 3, "\342\207\217"}, /* nrArr */
    {10203, 5, 0, 3, "\342\206\233"}, /* nrarr */
    {10208, 6, 0, 5, "\342\244\263\314\270"}, /* nrarrc */
    {10214, 6, 0, 5, "\342\206\235\314\270"}, /* nrarrw */
    {10220, 11, 0, 3, "\342\206\233"}, /* nrightarrow */
    {10231, 5, 0, 3, "\342\213\253"}, /* nrtri */
    {10236, 6, 0, 3, "\342\213\255"}, /* nrtrie */
    {10242, 3, 0, 3, "\342\212\201"}, /* nsc */
    {10245, 6, 0, 3, "\342\213\241"}, /* nsccue */
    {10251, 4, 0, 5, "\342\252\260\314\270"}, /* nsce */
    {10255, 4, 0, 4, "\360\235\223\203"}, /* nscr */
    {10259, 9, 0, 3, "\342\210\244"}, /* nshortmid */
    {10268, 14, 0, 3, "\342\210\246"}, /* nshortparallel */
    {10282, 4, 0, 3, "\342\211\201"}, /* nsim */
    {10286, 5, 0, 3, "\342\211\204"}, /* nsime */
    {10291, 6, 0, 3, "\342\211\204"}, /* nsimeq */
    {10297, 5, 0, 3, "\342\210\244"}, /* nsmid */
    {10302, 5, 0, 3, "\342\210\246"}, /* nspar */
    {10307, 7, 0, 3, "\342\213\242"}, /* nsqsube */
    {10314, 7, 0, 3, "\342\213\243"}, /* nsqsupe */
    {10321, 4, 0, 3, "\342\212\204"}, /* nsub */
    {10325, 5, 0, 5, "\342\253\205\314\270"}, /* nsubE */
    {10330, 5, 0, 3, "\342\212\210"}, /* nsube */
    {10335, 7, 0, 6, "\342\212\202\342\203\222"}, /* nsubset */
    {10342, 9, 0, 3, "\342\212\210"}, /* nsubseteq */
    {10351, 10, 0, 5, "\342\253\205\314\270"}, /* nsubseteqq */
    {10361, 5, 0, 3, "\342\212\201"}, /* nsucc */
    {10366, 7, 0, 5, "\342\252\260\314\270"}, /* nsucceq */
    {10373, 4, 0, 3, "\342\212\205"}, /* nsup */
    {10377, 5, 0, 5, "\342\253\206\314\270"}, /* nsupE */
    {10382, 5, 0, 3, "\342\212\211"}, /* nsupe */
    {10387, 7, 0, 6, "\342\212\203\342\203\222"}, /* nsupset */
    {10394, 9, 0, 3, "\342\212\211"}, /* nsupseteq */
    {10403, 10, 0, 5, "\342\253\206\314\270"}, /* nsupseteqq */
    {10413, 4, 0, 3, "\342\211\271"}, /* ntgl */
    {10417, 6, 1, 2, "\303\261"}, /* ntilde */
    {10423, 4, 0, 3, "\342\211\270"}, /* ntlg */
    {10427, 13, 0, 3, "\342\213\252"}, /* ntriangleleft */
    {10440, 15, 0, 3, "\342\213\254"}, /* ntrianglelefteq */
    {10455, 14, 0, 3, "\342\213\253"}, /* ntriangleright */
    {10469, 16, 0, 3, "\342\213\255"}, /* ntrianglerighteq */
    {10485, 2, 0, 2, "\316\275"}, /* nu */
    {10487, 3, 0, 1, "\043"}, /* num */
    {10490, 6, 0, 3, "\342\204\226"}, /* numero */
    {10496, 5, 0, 3, "\342\200\207"}, /* numsp */
    {10501, 6, 0, 3, "\342\212\255"}, /* nvDash */
    {10507, 6, 0, 3, "\342\244\204"}, /* nvHarr */
    {10513, 4, 0, 6, "\342\211\215\342\203\222"}, /* nvap */
    {10517, 6, 0, 3, "\342\212\254"}, /* nvdash */
    {10523, 4, 0, 6, "\342\211\245\342\203\222"}, /* nvge */
    {10527, 4, 0, 4, "\076\342\203\222"}, /* nvgt */
    {10531, 7, 0, 3, "\342\247\236"}, /* nvinfin */
    {10538, 6, 0, 3, "\342\244\202"}, /* nvlArr */
    {10544, 4, 0, 6, "\342\211\244\342\203\222"}, /* nvle */
    {10548, 4, 0, 4, "\074\342\203\222"}, /* nvlt */
    {10552, 7, 0, 6, "\342\212\264\342\203\222"}, /* nvltrie */
    {10559, 6, 0, 3, "\342\244\203"}, /* nvrArr */
    {10565, 7, 0, 6, "\342\212\265\342\203\222"}, /* nvrtrie */
    {10572, 5, 0, 6, "\342\210\274\342\203\222"}, /* nvsim */
    {10577, 5, 0, 3, "\342\207\226"}, /* nwArr */
    {10582, 6, 0, 3, "\342\244\243"}, /* nwarhk */
    {10588, 5, 0, 3, "\342\206\226"}, /* nwarr */
    {10593, 7, 0, 3, "\342\206\226"}, /* nwarrow */
    {10600, 6, 0, 3, "\342\244\247"}, /* nwnear */
    {10606, 2, 0, 3, "\342\223\210"}, /* oS */
    {10608, 6, 1, 2, "\303\263"}, /* oacute */
    {10614, 4, 0, 3, "\342\212\233"}, /* oast */
    {10618, 4, 0, 3, "\342\212\232"}, /* ocir */
    {10622, 5, 1, 2, "\303\264"}, /* ocirc */
    {10627, 3, 0, 2, "\320\276"}, /* ocy */
    {10630, 5, 0, 3, "\342\212\235"}, /* odash */
    {10635, 6, 0, 2, "\305\221"}, /* odblac */
    {10641, 4, 0, 3, "\342\250\270"}, /* odiv */
    {10645, 4, 0, 3, "\342\212\231"}, /* odot */
    {10649, 6, 0, 3, "\342\246\274"}, /* odsold */
    {10655, 5, 0, 2, "\305\223"}, /* oelig */
    {10660, 5, 0, 3, "\342\246\277"}, /* ofcir */
    {10665, 3, 0, 4, "\360\235\224\254"}, /* ofr */
    {10668, 4, 0, 2, "\313\233"}, /* ogon */
    {10672, 6, 1, 2, "\303\262"}, /* ograve */
    {10678, 3, 0, 3, "\342\247\201"}, /* ogt */
    {10681, 5, 0, 3, "\342\246\265"}, /* ohbar */
    {10686, 3, 0, 2, "\316\251"}, /* ohm */
    {10689, 4, 0, 3, "\342\210\256"}, /* oint */
    {10693, 5, 0, 3, "\342\206\272"}, /* olarr */
    {10698, 5, 0, 3, "\342\246\276"}, /* olcir */
    {10703, 7, 0, 3, "\342\246\273"}, /* olcross */
    {10710, 5, 0, 3, "\342\200\276"}, /* oline */
    {10715, 3, 0, 3, "\342\247\200"}, /* olt */
    {10718, 5, 0, 2, "\305\215"}, /* omacr */
    {10723, 5, 0, 2, "\317\211"}, /* omega */
    {10728, 7, 0, 2, "\316\277"}, /* omicron */
    {10735, 4, 0, 3, "\342\246\266"}, /* omid */
    {10739, 6, 0, 3, "\342\212\226"}, /* ominus */
    {10745, 4, 0, 4, "\360\235\225\240"}, /* oopf */
    {10749, 4, 0, 3, "\342\246\267"}, /* opar */
    {10753, 5, 0, 3, "\342\246\271"}, /* operp */
    {10758, 5, 0, 3, "\342\212\225"}, /* oplus */
    {10763, 2, 0, 3, "\342\210\250"}, /* or */
    {10765, 5, 0, 3, "\342\206\273"}, /* orarr */
    {10770, 3, 0, 3, "\342\251\235"}, /* ord */
    {10773, 5, 0, 3, "\342\204\264"}, /* order */
    {10778, 7, 0, 3, "\342\204\264"}, /* orderof */
    {10785, 4, 1, 2, "\302\252"}, /* ordf */
    {10789, 4, 1, 2, "\302\272"}, /* ordm */
    {10793, 6, 0, 3, "\342\212\266"}, /* origof */
    {10799, 4, 0, 3, "\342\251\226"}, /* oror */
    {10803, 7, 0, 3, "\342\251\227"}, /* orslope */
    {10810, 3, 0, 3, "\342\251\233"}, /* orv */
    {10813, 4, 0, 3, "\342\204\264"}, /* oscr */
    {10817, 6, 1, 2, "\303\270"}, /* oslash */
    {10823, 4, 0, 3, "\342\212\230"}, /* osol */
    {10827, 6, 1, 2, "\303\265"}, /* otilde */
    {10833, 6, 0, 3, "\342\212\227"}, /* otimes */
    {10839, 8, 0, 3, "\342\250\266"}, /* otimesas */
    {10847, 4, 1, 2, "\303\266"}, /* ouml */
    {10851, 5, 0, 3, "\342\214\275"}, /* ovbar */
    {10856, 3, 0, 3, "\342\210\245"}, /* par */
    {10859, 4, 1, 2, "\302\266"}, /* para */
    {10863, 8, 0, 3, "\342\210\245"}, /* parallel */
    {10871, 6, 0, 3, "\342\253\263"}, /* parsim */
    {10877, 5, 0, 3, "\342\253\275"}, /* parsl */
    {10882, 4, 0, 3, "\342\210\202"}, /* part */
    {10886, 3, 0, 2, "\320\277"}, /* pcy */
    {10889, 6, 0, 1, "\045"}, /* percnt */
    {10895, 6, 0, 1, "\056"}, /* period */
    {10901, 6, 0, 3, "\342\200\260"}, /* permil */
    {10907, 4, 0, 3, "\342\212\245"}, /* perp */
    {10911, 7, 0, 3, "\342\200\261"}, /* pertenk */
    {10918, 3, 0, 4, "\360\235\224\255"}, /* pfr */
    {10921, 3, 0, 2, "\317\206"}, /* phi */
    {10924, 4, 0, 2, "\317\225"}, /* phiv */
    {10928, 6, 0, 3, "\342\204\263"}, /* phmmat */
    {10934, 5, 0, 3, "\342\230\216"}, /* phone */
    {10939, 2, 0, 2, "\317\200"}, /* pi */
    {10941, 9, 0, 3, "\342\213\224"}, /* pitchfork */
    {10950, 3, 0, 2, "\317\226"}, /* piv */
    {10953, 6, 0, 3, "\342\204\217"}, /* planck */
    {10959, 7, 0, 3, "\342\204\216"}, /* planckh */
    {10966, 6, 0, 3, "\342\204\217"}, /* plankv */
    {10972, 4, 0, 1, "\053"}, /* plus */
    {10976, 8, 0, 3, "\342\250\243"}, /* plusacir */
    {10984, 5, 0, 3, "\342\212\236"}, /* plusb */
    {10989, 7, 0, 3, "\342\250\242"}, /* pluscir */
    {10996, 6, 0, 3, "\342\210\224"}, /* plusdo */
    {11002, 6, 0, 3, "\342\250\245"}, /* plusdu */
    {11008, 5, 0, 3, "\342\251\262"}, /* pluse */
    {11013, 6, 1, 2, "\302\261"}, /* plusmn */
    {11019, 7, 0, 3, "\342\250\246"}, /* plussim */
    {11026, 7, 0, 3, "\342\250\247"}, /* plustwo */
    {11033, 2, 0, 2, "\302\261"}, /* pm */
    {11035, 8, 0, 3, "\342\250\225"}, /* pointint */
    {11043, 4, 0, 4, "\360\235\225\241"}, /* popf */
    {11047, 5, 1, 2, "\302\243"}, /* pound */
    {11052, 2, 0, 3, "\342\211\272"}, /* pr */
    {11054, 3, 0, 3, "\342\252\263"}, /* prE */
    {11057, 4, 0, 3, "\342\252\267"}, /* prap */
    {11061, 5, 0, 3, "\342\211\274"}, /* prcue */
    {11066, 3, 0, 3, "\342\252\257"}, /* pre */
    {11069, 4, 0, 3, "\342\211\272"}, /* prec */
    {11073, 10, 0, 3, "\342\252\267"}, /* precapprox */
    {11083, 11, 0, 3, "\342\211\274"}, /* preccurlyeq */
    {11094, 6, 0, 3, "\342\252\257"}, /* preceq */
    {11100, 11, 0, 3, "\342\252\271"}, /* precnapprox */
    {11111, 8, 0, 3, "\342\252\265"}, /* precneqq */
    {11119, 8, 0, 3, "\342\213\250"}, /* precnsim */
    {11127, 7, 0, 3, "\342\211\276"}, /* precsim */
    {11134, 5, 0, 3, "\342\200\262"}, /* prime */
    {11139, 6, 0, 3, "\342\204\231"}, /* primes */
    {11145, 4, 0, 3, "\342\252\265"}, /* prnE */
    {11149, 5, 0, 3, "\342\252\271"}, /* prnap */
    {11154, 6, 0, 3, "\342\213\250"}, /* prnsim */
    {11160, 4, 0, 3, "\342\210\217"}, /* prod */
    {11164, 8, 0, 3, "\342\214\256"}, /* profalar */
    {11172, 8, 0, 3, "\342\214\222"}, /* profline */
    {11180, 8, 0, 3, "\342\214\223"}, /* profsurf */
    {11188, 4, 0, 3, "\342\210\235"}, /* prop */
    {11192, 6, 0, 3, "\342\210\235"}, /* propto */
    {11198, 5, 0, 3, "\342\211\276"}, /* prsim */
    {11203, 6, 0, 3, "\342\212\260"}, /* prurel */
    {11209, 4, 0, 4, "\360\235\223\205"}, /* pscr */
    {11213, 3, 0, 2, "\317\210"}, /* psi */
    {11216, 6, 0, 3, "\342\200\210"}, /* puncsp */
    {11222, 3, 0, 4, "\360\235\224\256"}, /* qfr */
    {11225, 4, 0, 3, "\342\250\214"}, /* qint */
    {11229, 4, 0, 4, "\360\235\225\242"}, /* qopf */
    {11233, 6, 0, 3, "\342\201\227"}, /* qprime */
    {11239, 4, 0, 4, "\360\235\223\206"}, /* qscr */
    {11243, 11, 0, 3, "\342\204\215"}, /* quaternions */
    {11254, 7, 0, 3, "\342\250\226"}, /* quatint */
    {11261, 5, 0, 1, "\077"}, /* quest */
    {11266, 7, 0, 3, "\342\211\237"}, /* questeq */
    {11273, 4, 1, 1, "\042"}, /* quot */
    {11277, 5, 0, 3, "\342\207\233"}, /* rAarr */
    {11282, 4, 0, 3, "\342\207\222"}, /* rArr */
    {11286, 6, 0, 3, "\342\244\234"}, /* rAtail */
    {11292, 5, 0, 3, "\342\244\217"}, /* rBarr */
    {11297, 4, 0, 3, "\342\245\244"}, /* rHar */
    {11301, 4, 0, 5, "\342\210\275\314\261"}, /* race */
    {11305, 6, 0, 2, "\305\225"}, /* racute */
    {11311, 5, 0, 3, "\342\210\232"}, /* radic */
    {11316, 8, 0, 3, "\342\246\263"}, /* raemptyv */
    {11324, 4, 0, 3, "\342\237\251"}, /* rang */
    {11328, 5, 0, 3, "\342\246\222"}, /* rangd */
    {11333, 5, 0, 3, "\342\246\245"}, /* range */
    {11338, 6, 0, 3, "\342\237\251"}, /* rangle */
    {11344, 5, 1, 2, "\302\273"}, /* raquo */
    {11349, 4, 0, 3, "\342\206\222"}, /* rarr */
    {11353, 6, 0, 3, "\342\245\265"}, /* rarrap */
    {11359, 5, 0, 3, "\342\207\245"}, /* rarrb */
    {11364, 7, 0, 3, "\342\244\240"}, /* rarrbfs */
    {11371, 5, 0, 3, "\342\244\263"}, /* rarrc */
    {11376, 6, 0, 3, "\342\244\236"}, /* rarrfs */
    {11382, 6, 0, 3, "\342\206\252"}, /* rarrhk */
    {11388, 6, 0, 3, "\342\206\254"}, /* rarrlp */
    {11394, 6, 0, 3, "\342\245\205"}, /* rarrpl */
    {11400, 7, 0, 3, "\342\245\264"}, /* rarrsim */
    {11407, 6, 0, 3, "\342\206\243"}, /* rarrtl */
    {11413, 5, 0, 3, "\342\206\235"}, /* rarrw */
    {11418, 6, 0, 3, "\342\244\232"}, /* ratail */
    {11424, 5, 0, 3, "\342\210\266"}, /* ratio */
    {11429, 9, 0, 3, "\342\204\232"}, /* rationals */
    {11438, 5, 0, 3, "\342\244\215"}, /* rbarr */
    {11443, 5, 0, 3, "\342\235\263"}, /* rbbrk */
    {11448, 6, 0, 1, "\175"}, /* rbrace */
    {11454, 6, 0, 1, "\135"}, /* rbrack */
    {11460, 5, 0, 3, "\342\246\214"}, /* rbrke */
    {11465, 7, 0, 3, "\342\246\216"}, /* rbrksld */
    {11472, 7, 0, 3, "\342\246\220"}, /* rbrkslu */
    {11479, 6, 0, 2, "\305\231"}, /* rcaron */
    {11485, 6, 0, 2, "\305\227"}, /* rcedil */
    {11491, 5, 0, 3, "\342\214\211"}, /* rceil */
    {11496, 4, 0, 1, "\175"}, /* rcub */
    {11500, 3, 0, 2, "\321\200"}, /* rcy */
    {11503, 4, 0, 3, "\342\244\267"}, /* rdca */
    {11507, 7, 0, 3, "\342\245\251"}, /* rdldhar */
    {11514, 5, 0, 3, "\342\200\235"}, /* rdquo */
    {11519, 6, 0, 3, "\342\200\235"}, /* rdquor */
    {11525, 4, 0, 3, "\342\206\263"}, /* rdsh */
    {11529, 4, 0, 3, "\342\204\234"}, /* real */
    {11533, 7, 0, 3, "\342\204\233"}, /* realine */
    {11540, 8, 0, 3, "\342\204\234"}, /* realpart */
    {11548, 5, 0, 3, "\342\204\235"}, /* reals */
    {11553, 4, 0, 3, "\342\226\255"}, /* rect */
    {11557, 3, 1, 2, "\302\256"}, /* reg */
    {11560, 6, 0, 3, "\342\245\275"}, /* rfisht */
    {11566, 6, 0, 3, "\342\214\213"}, /* rfloor */
    {11572, 3, 0, 4, "\360\235\224\257"}, /* rfr */
    {11575, 5, 0, 3, "\342\207\201"}, /* rhard */
    {11580, 5, 0, 3, "\342\207\200"}, /* rharu */
    {11585, 6, 0, 3, "\342\245\254"}, /* rharul */
    {11591, 3, 0, 2, "\317\201"}, /* rho */
    {11594, 4, 0, 2, "\317\261"}, /* rhov */
    {11598, 10, 0, 3, "\342\206\222"}, /* rightarrow */
    {11608, 14, 0, 3, "\342\206\243"}, /* rightarrowtail */
    {11622, 16, 0, 3, "\342\207\201"}, /* rightharpoondown */
    {11638, 14, 0, 3, "\342\207\200"}, /* rightharpoonup */
    {11652, 15, 0, 3, "\342\207\204"}, /* rightleftarrows */
    {11667, 17, 0, 3, "\342\207\214"}, /* rightleftharpoons */
    {11684, 16, 0, 3, "\342\207\211"}, /* rightrightarrows */
    {11700, 15, 0, 3, "\342\206\235"}, /* rightsquigarrow */
    {11715, 15, 0, 3, "\342\213\214"}, /* rightthreetimes */
    {11730, 4, 0, 2, "\313\232"}, /* ring */
    {11734, 12, 0, 3, "\342\211\223"}, /* risingdotseq */
    {11746, 5, 0, 3, "\342\207\204"}, /* rlarr */
    {11751, 5, 0, 3, "\342\207\214"}, /* rlhar */
    {11756, 3, 0, 3, "\342\200\217"}, /* rlm */
    {11759, 6, 0, 3, "\342\216\261"}, /* rmoust */
    {11765, 10, 0, 3, "\342\216\261"}, /* rmoustache */
    {11775, 5, 0, 3, "\342\253\256"}, /* rnmid */
    {11780, 5, 0, 3, "\342\237\255"}, /* roang */
    {11785, 5, 0, 3, "\342\207\276"}, /* roarr */
    {11790, 5, 0, 3, "\342\237\247"}, /* robrk */
    {11795, 5, 0, 3, "\342\246\206"}, /* ropar */
    {11800, 4, 0, 4, "\360\235\225\243"}, /* ropf */
    {11804, 6, 0, 3, "\342\250\256"}, /* roplus */
    {11810, 7, 0, 3, "\342\250\265"}, /* rotimes */
    {11817, 4, 0, 1, "\051"}, /* rpar */
    {11821, 6, 0, 3, "\342\246\224"}, /* rpargt */
    {11827, 8, 0, 3, "\342\250\222"}, /* rppolint */
    {11835, 5, 0, 3, "\342\207\211"}, /* rrarr */
    {11840, 6, 0, 3, "\342\200\272"}, /* rsaquo */
    {11846, 4, 0, 4, "\360\235\223\207"}, /* rscr */
    {11850, 3, 0, 3, "\342\206\261"}, /* rsh */
    {11853, 4, 0, 1, "\135"}, /* rsqb */
    {11857, 5, 0, 3, "\342\200\231"}, /* rsquo */
    {11862, 6, 0, 3, "\342\200\231"}, /* rsquor */
    {11868, 6, 0, 3, "\342\213\214"}, /* rthree */
    {11874, 6, 0, 3, "\342\213\212"}, /* rtimes */
    {11880, 4, 0, 3, "\342\226\271"}, /* rtri */
    {11884, 5, 0, 3, "\342\212\265"}, /* rtrie */
    {11889, 5, 0, 3, "\342\226\270"}, /* rtrif */
    {11894, 8, 0, 3, "\342\247\216"}, /* rtriltri */
    {11902, 7, 0, 3, "\342\245\250"}, /* ruluhar */
    {11909, 2, 0, 3, "\342\204\236"}, /* rx */
    {11911, 6, 0, 2, "\305\233"}, /* sacute */
    {11917, 5, 0, 3, "\342\200\232"}, /* sbquo */
    {11922, 2, 0, 3, "\342\211\273"}, /* sc */
    {11924, 3, 0, 3, "\342\252\264"}, /* scE */
    {11927, 4, 0, 3, "\342\252\270"}, /* scap */
    {11931, 6, 0, 2, "\305\241"}, /* scaron */
    {11937, 5, 0, 3, "\342\211\275"}, /* sccue */
    {11942, 3, 0, 3, "\342\252\260"}, /* sce */
    {11945, 6, 0, 2, "\305\237"}, /* scedil */
    {11951, 5, 0, 2, "\305\235"}, /* scirc */
    {11956, 4, 0, 3, "\342\252\266"}, /* scnE */
    {11960, 5, 0, 3, "\342\252\272"}, /* scnap */
    {11965, 6, 0, 3, "\342\213\251"}, /* scnsim */
    {11971, 8, 0, 3, "\342\250\223"}, /* scpolint */
    {11979, 5, 0, 3, "\342\211\277"}, /* scsim */
    {11984, 3, 0, 2, "\321\201"}, /* scy */
    {11987, 4, 0, 3, "\342\213\205"}, /* sdot */
    {11991, 5, 0, 3, "\342\212\241"}, /* sdotb */
    {11996, 5, 0, 3, "\342\251\246"}, /* sdote */
    {12001, 5, 0, 3, "\342\207\230"}, /* seArr */
    {12006, 6, 0, 3, "\342\244\245"}, /* searhk */
    {12012, 5, 0, 3, "\342\206\230"}, /* searr */
    {12017, 7, 0, 3, "\342\206\230"}, /* searrow */
    {12024, 4, 1, 2, "\302\247"}, /* sect */
    {12028, 4, 0, 1, "\073"}, /* semi */
    {12032, 6, 0, 3, "\342\244\251"}, /* seswar */
    {12038, 8, 0, 3, "\342\210\226"}, /* setminus */
    {12046, 5, 0, 3, "\342\210\226"}, /* setmn */
    {12051, 4, 0, 3, "\342\234\266"}, /* sext */
    {12055, 3, 0, 4, "\360\235\224\260"}, /* sfr */
    {12058, 6, 0, 3, "\342\214\242"}, /* sfrown */
    {12064, 5, 0, 3, "\342\231\257"}, /* sharp */
    {12069, 6, 0, 2, "\321\211"}, /* shchcy */
    {12075, 4, 0, 2, "\321\210"}, /* shcy */
    {12079, 8, 0, 3, "\342\210\243"}, /* shortmid */
    {12087, 13, 0, 3, "\342\210\245"}, /* shortparallel */
    {12100, 3, 1, 2, "\302\255"}, /* shy */
    {12103, 5, 0, 2, "\317\203"}, /* sigma */
    {12108, 6, 0, 2, "\317\202"}, /* sigmaf */
    {12114, 6, 0, 2, "\317\202"}, /* sigmav */
    {12120, 3, 0, 3, "\342\210\274"}, /* sim */
    {12123, 6, 0, 3, "\342\251\252"}, /* simdot */
    {12129, 4, 0, 3, "\342\211\203"}, /* sime */
    {12133, 5, 0, 3, "\342\211\203"}, /* simeq */
    {12138, 4, 0, 3, "\342\252\236"}, /* simg */
    {12142, 5, 0, 3, "\342\252\240"}, /* simgE */
    {12147, 4, 0, 3, "\342\252\235"}, /* siml */
    {12151, 5, 0, 3, "\342\252\237"}, /* simlE */
    {12156, 5, 0, 3, "\342\211\206"}, /* simne */
    {12161, 7, 0, 3, "\342\250\244"}, /* simplus */
    {12168, 7, 0, 3, "\342\245\262"}, /* simrarr */
    {12175, 5, 0, 3, "\342\206\220"}, /* slarr */
    {12180, 13, 0, 3, "\342\210\226"}, /* smallsetminus */
    {12193, 6, 0, 3, "\342\250\263"}, /* smashp */
    {12199, 8, 0, 3, "\342\247\244"}, /* smeparsl */
    {12207, 4, 0, 3, "\342\210\243"}, /* smid */
    {12211, 5, 0, 3, "\342\214\243"}, /* smile */
    {12216, 3, 0, 3, "\342\252\252"}, /* smt */
    {12219, 4, 0, 3, "\342\252\254"}, /* smte */
    {12223, 5, 0, 6, "\342\252\254\357\270\200"}, /* smtes */
    {12228, 6, 0, 2, "\321\214"}, /* softcy */
    {12234, 3, 0, 1, "\057"}, /* sol */
    {12237, 4, 0, 3, "\342\247\204"}, /* solb */
    {12241, 6, 0, 3, "\342\214\277"}, /* solbar */
    {12247, 4, 0, 4, "\360\235\225\244"}, /* sopf */
    {12251, 6, 0, 3, "\342\231\240"}, /* spades */
    {12257, 9, 0, 3, "\342\231\240"}, /* spadesuit */
    {12266, 4, 0, 3, "\342\210\245"}, /* spar */
    {12270, 5, 0, 3, "\342\212\223"}, /* sqcap */
    {12275, 6, 0, 6, "\342\212\223\357\270\200"}, /* sqcaps */
    {12281, 5, 0, 3, "\342\212\224"}, /* sqcup */
    {12286, 6, 0, 6, "\342\212\224\357\270\200"}, /* sqcups */
    {12292, 5, 0, 3, "\342\212\217"}, /* sqsub */
    {12297, 6, 0, 3, "\342\212\221"}, /* sqsube */
    {12303, 8, 0, 3, "\342\212\217"}, /* sqsubset */
    {12311, 10, 0, 3, "\342\212\221"}, /* sqsubseteq */
    {12321, 5, 0, 3, "\342\212\220"}, /* sqsup */
    {12326, 6, 0, 3, "\342\212\222"}, /* sqsupe */
    {12332, 8, 0, 3, "\342\212\220"}, /* sqsupset */
    {12340, 10, 0, 3, "\342\212\222"}, /* sqsupseteq */
    {12350, 3, 0, 3, "\342\226\241"}, /* squ */
    {12353, 6, 0, 3, "\342\226\241"}, /* square */
    {12359, 6, 0, 3, "\342\226\252"}, /* squarf */
    {12365, 4, 0, 3, "\342\226\252"}, /* squf */
    {12369, 5, 0, 3, "\342\206\222"}, /* srarr */
    {12374, 4, 0, 4, "\360\235\223\210"}, /* sscr */
    {12378, 6, 0, 3, "\342\210\226"}, /* ssetmn */
    {12384, 6, 0, 3, "\342\214\243"}, /* ssmile */
    {12390, 6, 0, 3, "\342\213\206"}, /* sstarf */
    {12396, 4, 0, 3, "\342\230\206"}, /* star */
    {12400, 5, 0, 3, "\342\230\205"}, /* starf */
    {12405, 15, 0, 2, "\317\265"}, /* straightepsilon */
    {12420, 11, 0, 2, "\317\225"}, /* straightphi */
    {12431, 5, 0, 2, "\302\257"}, /* strns */
    {12436, 3, 0, 3, "\342\212\202"}, /* sub */
    {12439, 4, 0, 3, "\342\253\205"}, /* subE */
    {12443, 6, 0, 3, "\342\252\275"}, /* subdot */
    {12449, 4, 0, 3, "\342\212\206"}, /* sube */
    {12453, 7, 0, 3, "\342\253\203"}, /* subedot */
    {12460, 7, 0, 3, "\342\253\201"}, /* submult */
    {12467, 5, 0, 3, "\342\253\213"}, /* subnE */
    {12472, 5, 0, 3, "\342\212\212"}, /* subne */
    {12477, 7, 0, 3, "\342\252\277"}, /* subplus */
    {12484, 7, 0, 3, "\342\245\271"}, /* subrarr */
    {12491, 6, 0, 3, "\342\212\202"}, /* subset */
    {12497, 8, 0, 3, "\342\212\206"}, /* subseteq */
    {12505, 9, 0, 3, "\342\253\205"}, /* subseteqq */
    {12514, 9, 0, 3, "\342\212\212"}, /* subsetneq */
    {12523, 10, 0, 3, "\342\253\213"}, /* subsetneqq */
    {12533, 6, 0, 3, "\342\253\207"}, /* subsim */
    {12539, 6, 0, 3, "\342\253\225"}, /* subsub */
    {12545, 6, 0, 3, "\342\253\223"}, /* subsup */
    {12551, 4, 0, 3, "\342\211\273"}, /* succ */
    {12555, 10, 0, 3, "\342\252\270"}, /* succapprox */
    {12565, 11, 0, 3, "\342\211\275"}, /* succcurlyeq */
    {12576, 6, 0, 3, "\342\252\260"}, /* succeq */
    {12582, 11, 0, 3, "\342\252\272"}, /* succnapprox */
    {12593, 8, 0, 3, "\342\252\266"}, /* succneqq */
    {12601, 8, 0, 3, "\342\213\251"}, /* succnsim */
    {12609, 7, 0, 3, "\342\211\277"}, /* succsim */
    {12616, 3, 0, 3, "\342\210\221"}, /* sum */
    {12619, 4, 0, 3, "\342\231\252"}, /* sung */
    {12623, 3, 0, 3, "\342\212\203"}, /* sup */
    {12626, 4, 1, 2, "\302\271"}, /* sup1 */
    {12630, 4, 1, 2, "\302\262"}, /* sup2 */
    {12634, 4, 1, 2, "\302\263"}, /* sup3 */
    {12638, 4, 0, 3, "\342\253\206"}, /* supE */
    {12642, 6, 0, 3, "\342\252\276"}, /* supdot */
    {12648, 7, 0, 3, "\342\253\230"}, /* supdsub */
    {12655, 4, 0, 3, "\342\212\207"}, /* supe */
    {12659, 7, 0, 3, "\342\253\204"}, /* supedot */
    {12666, 7, 0, 3, "\342\237\211"}, /* suphsol */
    {12673, 7, 0, 3, "\342\253\227"}, /* suphsub */
    {12680, 7, 0, 3, "\342\245\273"}, /* suplarr */
    {12687, 7, 0, 3, "\342\253\202"}, /* supmult */
    {12694, 5, 0, 3, "\342\253\214"}, /* supnE */
    {12699, 5, 0, 3, "\342\212\213"}, /* supne */
    {12704, 7, 0, 3, "\342\253\200"}, /* supplus */
    {12711, 6, 0, 3, "\342\212\203"}, /* supset */
    {12717, 8, 0, 3, "\342\212\207"}, /* supseteq */
    {12725, 9, 0, 3, "\342\253\206"}, /* supseteqq */
    {12734, 9, 0, 3, "\342\212\213"}, /* supsetneq */
    {12743, 10, 0, 3, "\342\253\214"}, /* supsetneqq */
    {12753, 6, 0, 3, "\342\253\210"}, /* supsim */
    {12759, 6, 0, 3, "\342\253\224"}, /* supsub */
    {12765, 6, 0, 3, "\342\253\226"}, /* supsup */
    {12771, 5, 0, 3, "\342\207\231"}, /* swArr */
    {12776, 6, 0, 3, "\342\244\246"}, /* swarhk */
    {12782, 5, 0, 3, "\342\206\231"}, /* swarr */
    {12787, 7, 0, 3, "\342\206\231"}, /* swarrow */
    {12794, 6, 0, 3, "\342\244\252"}, /* swnwar */
    {12800, 5, 1, 2, "\303\237"}, /* szlig */
    {12805, 6, 0, 3, "\342\214\226"}, /* target */
    {12811, 3, 0, 2, "\317\204"}, /* tau */
    {12814, 4, 0, 3, "\342\216\264"}, /* tbrk */
    {12818, 6, 0, 2, "\305\245"}, /* tcaron */
    {12824, 6, 0, 2, "\305\243"}, /* tcedil */
    {12830, 3, 0, 2, "\321\202"}, /* tcy */
    {12833, 4, 0, 3, "\342\203\233"}, /* tdot */
    {12837, 6, 0, 3, "\342\214\225"}, /* telrec */
    {12843, 3, 0, 4, "\360\235\224\261"}, /* tfr */
    {12846, 6, 0, 3, "\342\210\264"}, /* there4 */
    {12852, 9, 0, 3, "\342\210\264"}, /* therefore */
    {12861, 5, 0, 2, "\316\270"}, /* theta */
    {12866, 8, 0, 2, "\317\221"}, /* thetasym */
    {12874, 6, 0, 2, "\317\221"}, /* thetav */
    {12880, 11, 0, 3, "\342\211\210"}, /* thickapprox */
    {12891, 8, 0, 3, "\342\210\274"}, /* thicksim */
    {12899, 6, 0, 3, "\342\200\211"}, /* thinsp */
    {12905, 5, 0, 3, "\342\211\210"}, /* thkap */
    {12910, 6, 0, 3, "\342\210\274"}, /* thksim */
    {12916, 5, 1, 2, "\303\276"}, /* thorn */
    {12921, 5, 0, 2, "\313\234"}, /* tilde */
    {12926, 5, 1, 2, "\303\227"}, /* times */
    {12931, 6, 0, 3, "\342\212\240"}, /* timesb */
    {12937, 8, 0, 3, "\342\250\261"}, /* timesbar */
    {12945, 6, 0, 3, "\342\250\260"}, /* timesd */
    {12951, 4, 0, 3, "\342\210\255"}, /* tint */
    {12955, 4, 0, 3, "\342\244\250"}, /* toea */
    {12959, 3, 0, 3, "\342\212\244"}, /* top */
    {12962, 6, 0, 3, "\342\214\266"}, /* topbot */
    {12968, 6, 0, 3, "\342\253\261"}, /* topcir */
    {12974, 4, 0, 4, "\360\235\225\245"}, /* topf */
    {12978, 7, 0, 3, "\342\253\232"}, /* topfork */
    {12985, 4, 0, 3, "\342\244\251"}, /* tosa */
    {12989, 6, 0, 3, "\342\200\264"}, /* tprime */
    {12995, 5, 0, 3, "\342\204\242"}, /* trade */
    {13000, 8, 0, 3, "\342\226\265"}, /* triangle */
    {13008, 12, 0, 3, "\342\226\277"}, /* triangledown */
    {13020, 12, 0, 3, "\342\227\203"}, /* triangleleft */
    {13032, 14, 0, 3, "\342\212\264"}, /* trianglelefteq */
    {13046, 9, 0, 3, "\342\211\234"}, /* triangleq */
    {13055, 13, 0, 3, "\342\226\271"}, /* triangleright */
    {13068, 15, 0, 3, "\342\212\265"}, /* trianglerighteq */
    {13083, 6, 0, 3, "\342\227\254"}, /* tridot */
    {13089, 4, 0, 3, "\342\211\234"}, /* trie */
    {13093, 8, 0, 3, "\342\250\272"}, /* triminus */
    {13101, 7, 0, 3, "\342\250\271"}, /* triplus */
    {13108, 5, 0, 3, "\342\247\215"}, /* trisb */
    {13113, 7, 0, 3, "\342\250\273"}, /* tritime */
    {13120, 8, 0, 3, "\342\217\242"}, /* trpezium */
    {13128, 4, 0, 4, "\360\235\223\211"}, /* tscr */
    {13132, 4, 0, 2, "\321\206"}, /* tscy */
    {13136, 5, 0, 2, "\321\233"}, /* tshcy */
    {13141, 6, 0, 2, "\305\247"}, /* tstrok */
    {13147, 5, 0, 3, "\342\211\254"}, /* twixt */
    {13152, 16, 0, 3, "\342\206\236"}, /* twoheadleftarrow */
    {13168, 17, 0, 3, "\342\206\240"}, /* twoheadrightarrow */
    {13185, 4, 0, 3, "\342\207\221"}, /* uArr */
    {13189, 4, 0, 3, "\342\245\243"}, /* uHar */
    {13193, 6, 1, 2, "\303\272"}, /* uacute */
    {13199, 4, 0, 3, "\342\206\221"}, /* uarr */
    {13203, 5, 0, 2, "\321\236"}, /* ubrcy */
    {13208, 6, 0, 2, "\305\255"}, /* ubreve */
    {13214, 5, 1, 2, "\303\273"}, /* ucirc */
    {13219, 3, 0, 2, "\321\203"}, /* ucy */
    {13222, 5, 0, 3, "\342\207\205"}, /* udarr */
    {13227, 6, 0, 2, "\305\261"}, /* udblac */
    {13233, 5, 0, 3, "\342\245\256"}, /* udhar */
    {13238, 6, 0, 3, "\342\245\276"}, /* ufisht */
    {13244, 3, 0, 4, "\360\235\224\262"}, /* ufr */
    {13247, 6, 1, 2, "\303\271"}, /* ugrave */
    {13253, 5, 0, 3, "\342\206\277"}, /* uharl */
    {13258, 5, 0, 3, "\342\206\276"}, /* uharr */
    {13263, 5, 0, 3, "\342\226\200"}, /* uhblk */
    {13268, 6, 0, 3, "\342\214\234"}, /* ulcorn */
    {13274, 8, 0, 3, "\342\214\234"}, /* ulcorner */
    {13282, 6, 0, 3, "\342\214\217"}, /* ulcrop */
    {13288, 5, 0, 3, "\342\227\270"}, /* ultri */
    {13293, 5, 0, 2, "\305\253"}, /* umacr */
    {13298, 3, 1, 2, "\302\250"}, /* uml */
    {13301, 5, 0, 2, "\305\263"}, /* uogon */
    {13306, 4, 0, 4, "\360\235\225\246"}, /* uopf */
    {13310, 7, 0, 3, "\342\206\221"}, /* uparrow */
    {13317, 11, 0, 3, "\342\206\225"}, /* updownarrow */
    {13328, 13, 0, 3, "\342\206\277"}, /* upharpoonleft */
    {13341, 14, 0, 3, "\342\206\276"}, /* upharpoonright */
    {13355, 5, 0, 3, "\342\212\216"}, /* uplus */
    {13360, 4, 0, 2, "\317\205"}, /* upsi */
    {13364, 5, 0, 2, "\317\222"}, /* upsih */
    {13369, 7, 0, 2, "\317\205"}, /* upsilon */
    {13376, 10, 0, 3, "\342\207\210"}, /* upuparrows */
    {13386, 6, 0, 3, "\342\214\235"}, /* urcorn */
    {13392, 8, 0, 3, "\342\214\235"}, /* urcorner */
    {13400, 6, 0, 3, "\342\214\216"}, /* urcrop */
    {13406, 5, 0, 2, "\305\257"}, /* uring */
    {13411, 5, 0, 3, "\342\227\271"}, /* urtri */
    {13416, 4, 0, 4, "\360\235\223\212"}, /* uscr */
    {13420, 5, 0, 3, "\342\213\260"}, /* utdot */
    {13425, 6, 0, 2, "\305\251"}, /* utilde */
    {13431, 4, 0, 3, "\342\226\265"}, /* utri */
    {13435, 5, 0, 3, "\342\226\264"}, /* utrif */
    {13440, 5, 0, 3, "\342\207\210"}, /* uuarr */
    {13445, 4, 1, 2, "\303\274"}, /* uuml */
    {13449, 7, 0, 3, "\342\246\247"}, /* uwangle */
    {13456, 4, 0, 3, "\342\207\225"}, /* vArr */
    {13460, 4, 0, 3, "\342\253\250"}, /* vBar */
    {13464, 5, 0, 3, "\342\253\251"}, /* vBarv */
    {13469, 5, 0, 3, "\342\212\250"}, /* vDash */
    {13474, 6, 0, 3, "\342\246\234"}, /* vangrt */
    {13480, 10, 0, 2, "\317\265"}, /* varepsilon */
    {13490, 8, 0, 2, "\317\260"}, /* varkappa */
    {13498, 10, 0, 3, "\342\210\205"}, /* varnothing */
    {13508, 6, 0, 2, "\317\225"}, /* varphi */
    {13514, 5, 0, 2, "\317\226"}, /* varpi */
    {13519, 9, 0, 3, "\342\210\235"}, /* varpropto */
    {13528, 4, 0, 3, "\342\206\225"}, /* varr */
    {13532, 6, 0, 2, "\317\261"}, /* varrho */
    {13538, 8, 0, 2, "\317\202"}, /* varsigma */
    {13546, 12, 0, 6, "\342\212\212\357\270\200"}, /* varsubsetneq */
    {13558, 13, 0, 6, "\342\253\213\357\270\200"}, /* varsubsetneqq */
    {13571, 12, 0, 6, "\342\212\213\357\270\200"}, /* varsupsetneq */
    {13583, 13, 0, 6, "\342\253\214\357\270\200"}, /* varsupsetneqq */
    {13596, 8, 0, 2, "\317\221"}, /* vartheta */
    {13604, 15, 0, 3, "\342\212\262"}, /* vartriangleleft */
    {13619, 16, 0, 3, "\342\212\263"}, /* vartriangleright */
    {13635, 3, 0, 2, "\320\262"}, /* vcy */
    {13638, 5, 0, 3, "\342\212\242"}, /* vdash */
    {13643, 3, 0, 3, "\342\210\250"}, /* vee */
    {13646, 6, 0, 3, "\342\212\273"}, /* veebar */
    {13652, 5, 0, 3, "\342\211\232"}, /* veeeq */
    {13657, 6, 0, 3, "\342\213\256"}, /* vellip */
    {13663, 6, 0, 1, "\174"}, /* verbar */
    {13669, 4, 0, 1, "\174"}, /* vert */
    {13673, 3, 0, 4, "\360\235\224\263"}, /* vfr */
    {13676, 5, 0, 3, "\342\212\262"}, /* vltri */
    {13681, 5, 0, 6, "\342\212\202\342\203\222"}, /* vnsub */
    {13686, 5, 0, 6, "\342\212\203\342\203\222"}, /* vnsup */
    {13691, 4, 0, 4, "\360\235\225\247"}, /* vopf */
    {13695, 5, 0, 3, "\342\210\235"}, /* vprop */
    {13700, 5, 0, 3, "\342\212\263"}, /* vrtri */
    {13705, 4, 0, 4, "\360\235\223\213"}, /* vscr */
    {13709, 6, 0, 6, "\342\253\213\357\270\200"}, /* vsubnE */
    {13715, 6, 0, 6, "\342\212\212\357\270\200"}, /* vsubne */
    {13721, 6, 0, 6, "\342\253\214\357\270\200"}, /* vsupnE */
    {13727, 6, 0, 6, "\342\212\213\357\270\200"}, /* vsupne */
    {13733, 7, 0, 3, "\342\246\232"}, /* vzigzag */
    {13740, 5, 0, 2, "\305\265"}, /* wcirc */
    {13745, 6, 0, 3, "\342\251\237"}, /* wedbar */
    {13751, 5, 0, 3, "\342\210\247"}, /* wedge */
    {13756, 6, 0, 3, "\342\211\231"}, /* wedgeq */
    {13762, 6, 0, 3, "\342\204\230"}, /* weierp */
    {13768, 3, 0, 4, "\360\235\224\264"}, /* wfr */
    {13771, 4, 0, 4, "\360\235\225\250"}, /* wopf */
    {13775, 2, 0, 3, "\342\204\230"}, /* wp */
    {13777, 2, 0, 3, "\342\211\200"}, /* wr */
    {13779, 6, 0, 3, "\342\211\200"}, /* wreath */
    {13785, 4, 0, 4, "\360\235\223\214"}, /* wscr */
    {13789, 4, 0, 3, "\342\213\202"}, /* xcap */
    {13793, 5, 0, 3, "\342\227\257"}, /* xcirc */
    {13798, 4, 0, 3, "\342\213\203"}, /* xcup */
    {13802, 5, 0, 3, "\342\226\275"}, /* xdtri */
    {13807, 3, 0, 4, "\360\235\224\265"}, /* xfr */
    {13810, 5, 0, 3, "\342\237\272"}, /* xhArr */
    {13815, 5, 0, 3, "\342\237\267"}, /* xharr */
    {13820, 2, 0, 2, "\316\276"}, /* xi */
    {13822, 5, 0, 3, "\342\237\270"}, /* xlArr */
    {13827, 5, 0, 3, "\342\237\265"}, /* xlarr */
    {13832, 4, 0, 3, "\342\237\274"}, /* xmap */
    {13836, 4, 0, 3, "\342\213\273"}, /* xnis */
    {13840, 5, 0, 3, "\342\250\200"}, /* xodot */
    {13845, 4, 0, 4, "\360\235\225\251"}, /* xopf */
    {13849, 6, 0, 3, "\342\250\201"}, /* xoplus */
    {13855, 6, 0, 3, "\342\250\202"}, /* xotime */
    {13861, 5, 0, 3, "\342\237\271"}, /* xrArr */
    {13866, 5, 0, 3, "\342\237\266"}, /* xrarr */
    {13871, 4, 0, 4, "\360\235\223\215"}, /* xscr */
    {13875, 6, 0, 3, "\342\250\206"}, /* xsqcup */
    {13881, 6, 0, 3, "\342\250\204"}, /* xuplus */
    {13887, 5, 0, 3, "\342\226\263"}, /* xutri */
    {13892, 4, 0, 3, "\342\213\201"}, /* xvee */
    {13896, 6, 0, 3, "\342\213\200"}, /* xwedge */
    {13902, 6, 1, 2, "\303\275"}, /* yacute */
    {13908, 4, 0, 2, "\321\217"}, /* yacy */
    {13912, 5, 0, 2, "\305\267"}, /* ycirc */
    {13917, 3, 0, 2, "\321\213"}, /* ycy */
    {13920, 3, 1, 2, "\302\245"}, /* yen */
    {13923, 3, 0, 4, "\360\235\224\266"}, /* yfr */
    {13926, 4, 0, 2, "\321\227"}, /* yicy */
    {13930, 4, 0, 4, "\360\235\225\252"}, /* yopf */
    {13934, 4, 0, 4, "\360\235\223\216"}, /* yscr */
    {13938, 4, 0, 2, "\321\216"}, /* yucy */
    {13942, 4, 1, 2, "\303\277"}, /* yuml */
    {13946, 6, 0, 2, "\305\272"}, /* zacute */
    {13952, 6, 0, 2, "\305\276"}, /* zcaron */
    {13958, 3, 0, 2, "\320\267"}, /* zcy */
    {13961, 4, 0, 2, "\305\274"}, /* zdot */
    {13965, 6, 0, 3, "\342\204\250"}, /* zeetrf */
    {13971, 4, 0, 2, "\316\266"}, /* zeta */
    {13975, 3, 0, 4, "\360\235\224\267"}, /* zfr */
    {13978, 4, 0, 2, "\320\266"}, /* zhcy */
    {13982, 7, 0, 3, "\342\207\235"}, /* zigrarr */
    {13989, 4, 0, 4, "\360\235\225\253"}, /* zopf */
    {13993, 4, 0, 4, "\360\235\223\217"}, /* zscr */
    {13997, 3, 0, 3, "\342\200\215"}, /* zwj */
    {14000, 4, 0, 3, "\342\200\214"}, /* zwnj */
};

const uint16_t ENTITY_SLOTS[1 << ENTITY_SLOT_BITS] = {
    63, 1221, 0, 0, 0, 1117, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 764, 0,
    0, 0, 0, 0, 0, 1500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 1890, 0, 1285, 0, 0, 0, 0, 1674, 0, 0, 0, 2002, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 424, 0, 0, 0, 1960, 0, 1268, 616, 0, 959, 1724, 0, 463, 1614, 0, 0, 0,
    0, 1706, 1839, 0, 0, 0, 558, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1390, 0, 0, 0,
    0, 1211, 0, 0, 2124, 2021, 0, 322, 0, 831, 0, 0, 498, 0, 0, 1045, 0, 0, 0, 388, 331, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 918, 0, 0, 1100, 0, 0, 0, 0, 0, 0, 847, 0, 0, 1977, 0,
    0, 0, 0, 788, 1017, 960, 0, 0, 0, 0, 0, 0, 0, 1979, 1157, 0, 0, 0, 0, 0, 0, 0, 1451, 1026,
    0, 1299, 0, 0, 0, 596, 0, 0, 1849, 284, 0, 0, 0, 0, 0, 0, 0, 30, 1101, 1801, 898, 1586, 0, 0,
    0, 0, 479, 0, 1112, 0, 1250, 0, 1496, 0, 0, 0, 0, 6, 0, 2082, 0, 348, 1436, 1515, 0, 0, 1847, 0,
    809, 1687, 0, 1181, 0, 0, 694, 0, 0, 0, 1735, 226, 1569, 485, 0, 0, 1650, 0, 0, 0, 0, 0, 0, 0,
    0, 2049, 0, 0, 0, 0, 0, 0, 1655, 1903, 677, 709, 0, 209, 0, 0, 0, 0, 1136, 0, 0, 419, 51, 702,
    1676, 0, 1733, 0, 0, 0, 0, 0, 1970, 0, 0, 1371, 0, 0, 0, 333, 142, 1657, 0, 0, 0, 0, 0, 0,
    1543, 0, 0, 137, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1763, 0, 0, 1914, 0, 0, 934, 0, 0, 578,
    0, 400, 1097, 1455, 1855, 1988, 932, 1517, 0, 0, 0, 2080, 0, 0, 0, 410, 0, 1042, 1131, 1267, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 799, 0, 1854, 0, 0, 0, 0, 0, 728, 0, 0, 0, 0, 587, 0, 1288, 878, 0,
    1448, 0, 1513, 0, 0, 0, 0, 0, 0, 1864, 0, 2096, 0, 897, 0, 125, 859, 304, 0, 0, 0, 0, 0, 0,
    1294, 0, 0, 0, 0, 1883, 0, 0, 0, 0, 1789, 0, 1479, 0, 0, 0, 0, 0, 1417, 0, 1054, 0, 939, 0,
    0, 0, 0, 0, 0, 1335, 0, 0, 0, 0, 0, 0, 1312, 1200, 0, 0, 0, 0, 0, 1999, 0, 0, 0, 0,
    0, 0, 0, 0, 319, 0, 0, 1166, 0, 0, 0, 0, 1025, 0, 0, 0, 181, 2027, 2031, 0, 0, 0, 1185, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 507, 0, 0, 0, 0, 0, 0, 1978, 0, 1206, 0, 0,
    0, 0, 0, 0, 0, 783, 0, 0, 0, 765, 0, 0, 138, 0, 0, 1352, 0, 720, 0, 0, 0, 0, 0, 0,
    2091, 0, 0, 0, 0, 0, 0, 0, 0, 620, 824, 837, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 1809, 0, 0, 0, 0, 0, 0, 0, 156, 0, 0, 0, 0, 0, 0, 0,
    12, 0, 1760, 0, 143, 0, 0, 0, 0, 0, 0, 886, 0, 0, 0, 0, 0, 0, 0, 0, 0, 415, 403, 689,
    2118, 1367, 0, 969, 0, 1568, 0, 0, 0, 0, 1738, 0, 0, 0, 0, 0, 1297, 0, 0, 413, 0, 0, 0, 0,
    1698, 0, 0, 0, 0, 0, 0, 0, 0, 0, 292, 816, 902, 1719, 0, 0, 0, 0, 0, 1786, 2075, 0, 0, 0,
    45, 0, 1104, 0, 1876, 0, 1538, 0, 0, 1059, 0, 0, 1490, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1184, 0, 0, 0, 0, 856, 0, 0, 1148, 0, 1730, 1318, 0, 0, 117, 0, 0, 0, 0, 0, 0, 100, 0, 1037,
    0, 0, 0, 0, 0, 411, 0, 0, 0, 0, 0, 1456, 0, 0, 0, 0, 0, 0, 0, 1913, 0, 0, 0, 930,
    0, 0, 0, 0, 0, 0, 0, 0, 1873, 1663, 0, 0, 0, 0, 0, 105, 0, 0, 794, 1540, 1945, 0, 0, 0,
    0, 0, 157, 1991, 0, 0, 1925, 0, 0, 0, 1218, 0, 0, 1055, 1523, 0, 0, 0, 0, 0, 0, 0, 1467, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 260, 0, 0, 0, 1633, 0, 0, 0, 0,
    0, 0, 1345, 1620, 0, 0, 0, 0, 2018, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 381, 0, 0, 0, 882,
    0, 0, 0, 0, 0, 0, 543, 0, 0, 1030, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 428, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 21, 0, 0, 286, 0, 0, 0, 459, 0, 1419, 2098, 0, 0, 0, 0, 739,
    1060, 1756, 0, 0, 145, 1225, 1260, 1374, 743, 0, 0, 0, 53, 0, 0, 0, 0, 1322, 0, 0, 0, 0, 782, 0,
    341, 0, 0, 0, 0, 0, 0, 0, 0, 90, 1192, 0, 1651, 0, 0, 1799, 0, 0, 0, 874, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 1803, 615, 447, 0, 0, 0, 132, 0, 781, 0, 0, 895, 0, 0, 0, 0, 477, 0,
    0, 0, 0, 0, 0, 989, 0, 0, 0, 0, 0, 0, 0, 0, 1487, 1838, 0, 0, 729, 0, 0, 0, 0, 0,
    0, 250, 802, 1776, 309, 0, 0, 0, 1938, 0, 563, 0, 0, 0, 0, 0, 0, 307, 1920, 0, 0, 494, 0, 2026,
    0, 0, 0, 812, 395, 903, 1075, 1549, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1156, 0, 938, 0, 0, 0, 0,
    0, 0, 0, 287, 655, 1233, 0, 0, 0, 0, 0, 0, 0, 1049, 0, 0, 0, 325, 0, 1173, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 862, 0, 0, 0, 0, 1536, 0, 0, 0, 194, 461, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 2057, 0, 108, 0, 0, 0, 0, 0, 1408, 1137, 0, 0, 2102, 603, 0, 0, 0, 0, 1641, 0, 2029, 0,
    0, 0, 0, 0, 0, 531, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1065, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 693, 2008, 892, 0, 2052, 1111, 0, 1013, 0, 0, 612, 0, 0, 0, 0, 0, 0, 0,
    0, 758, 0, 0, 0, 1503, 0, 0, 308, 0, 0, 1282, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1227, 0, 1780, 1599, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1338, 0, 0, 0, 1248, 69, 0,
    0, 2005, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 35, 1878, 0, 0, 444, 179, 0, 0, 0, 0,
    0, 0, 128, 1558, 0, 1223, 0, 1208, 539, 1916, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1469, 0, 0,
    2056, 0, 1001, 0, 0, 0, 0, 0, 1038, 1539, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    733, 1254, 1275, 0, 0, 1204, 0, 0, 0, 0, 0, 0, 0, 576, 967, 0, 0, 0, 1012, 0, 0, 23, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2003, 0,
    349, 0, 0, 0, 690, 0, 199, 0, 0, 0, 551, 0, 0, 636, 0, 0, 161, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 1364, 0, 1458, 0, 1311, 0, 0, 278, 1832,
    0, 0, 0, 0, 0, 0, 1668, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    230, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 757, 1862, 684, 2079, 1381, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 1511, 0, 0, 0, 47, 958, 0, 1293, 2117, 0, 0, 0, 0, 0, 0, 571, 0, 279,
    0, 0, 0, 0, 0, 0, 505, 500, 0, 1990, 0, 2100, 1244, 379, 2090, 0, 0, 0, 0, 0, 40, 0, 737, 0,
    0, 0, 0, 0, 467, 0, 0, 0, 909, 663, 1189, 1889, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1082, 0, 391,
    0, 714, 423, 0, 0, 2074, 1341, 1160, 2069, 0, 0, 0, 0, 0, 0, 0, 0, 362, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 682, 1091, 0, 0, 0, 0, 805, 0, 0, 0, 0, 0, 0, 262, 0,
    605, 0, 0, 1512, 0, 1391, 0, 0, 0, 49, 176, 561, 402, 84, 251, 1616, 0, 0, 0, 0, 0, 0, 0, 1934,
    0, 2060, 0, 0, 0, 1400, 657, 0, 0, 0, 0, 0, 919, 0, 0, 0, 0, 1292, 0, 0, 894, 1556, 0, 439,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1438, 0, 0, 0, 860, 0, 107, 0, 0, 0, 442, 1554, 0,
    0, 752, 0, 0, 0, 965, 0, 173, 0, 0, 0, 229, 0, 971, 0, 0, 0, 0, 1023, 0, 0, 0, 2083, 0,
    0, 0, 0, 0, 0, 0, 113, 1245, 1162, 1395, 0, 0, 550, 0, 0, 76, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 409, 0, 0, 0, 0, 0, 0, 0, 1230, 0, 0, 2114, 0, 0, 1182, 0,
    0, 0, 0, 0, 0, 2115, 0, 0, 0, 0, 0, 0, 0, 0, 660, 0, 0, 0, 867, 1123, 0, 0, 0, 646,
    255, 1396, 0, 80, 0, 0, 162, 1353, 0, 0, 0, 0, 0, 0, 0, 0, 0, 426, 618, 0, 0, 0, 0, 0,
    160, 1309, 0, 0, 0, 0, 545, 0, 0, 0, 0, 0, 1648, 0, 0, 22, 312, 1865, 0, 566, 0, 0, 0, 457,
    0, 0, 103, 114, 1113, 0, 0, 0, 0, 0, 0, 168, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1107, 0, 0, 1947, 1238, 0, 0, 0, 981, 0, 1277, 0,
    0, 0, 1327, 2046, 214, 900, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 110, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 961, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 599, 1236, 1834, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 1842, 1874, 0, 25, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1441, 0, 0, 77, 0,
    0, 0, 0, 0, 0, 0, 282, 0, 0, 0, 263, 0, 0, 1191, 0, 0, 1337, 0, 0, 1982, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1764, 768, 0, 0, 1927, 0, 0, 124, 1596, 0, 0, 2020, 0, 0,
    1930, 66, 0, 64, 942, 171, 0, 822, 0, 2086, 0, 0, 1488, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 762,
    1092, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 607, 0, 0, 872, 0, 0,
    0, 177, 0, 0, 0, 67, 1388, 1264, 0, 0, 0, 1710, 0, 144, 0, 0, 0, 0, 0, 1336, 0, 0, 0, 205,
    0, 688, 0, 0, 0, 0, 1741, 0, 0, 588, 0, 0, 0, 1402, 1610, 1509, 817, 16, 0, 0, 0, 0, 0, 0,
    0, 1281, 0, 0, 0, 0, 0, 0, 1214, 1751, 1370, 0, 0, 0, 451, 1753, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 970, 0, 2106, 0, 0, 586, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 268, 0, 0, 0, 360, 753, 1749, 0, 296, 0, 0, 0, 0, 0, 0, 1781, 0, 0, 0, 0, 0, 0, 0,
    0, 329, 0, 1093, 75, 0, 0, 376, 0, 0, 0, 0, 0, 0, 0, 0, 1180, 0, 0, 1892, 1155, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 89, 0, 0, 0, 0, 197, 0,
    0, 440, 1183, 0, 0, 0, 0, 2045, 0, 1232, 2121, 0, 0, 0, 0, 0, 152, 988, 1070, 1777, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 549, 0, 0, 1510, 973, 0, 0, 0, 0, 1022, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1853, 0, 0, 291, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 998, 1578,
    495, 0, 0, 0, 1324, 0, 0, 0, 0, 1557, 937, 0, 527, 1841, 0, 79, 1043, 1212, 1426, 0, 0, 0, 0, 0,
    0, 1843, 0, 0, 0, 0, 0, 0, 1152, 0, 0, 0, 708, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 313,
    0, 0, 0, 1519, 0, 1018, 0, 1787, 1298, 2093, 0, 1527, 1592, 0, 0, 0, 0, 0, 0, 0, 0, 1450, 0, 0,
    0, 0, 0, 248, 1350, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1307, 0, 1731, 0, 3, 44, 521, 604,
    1522, 1969, 2001, 0, 0, 0, 1887, 0, 0, 0, 0, 2054, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 784, 0, 1691, 0, 0, 0, 0, 0, 2125, 0, 0, 0, 0, 0,
    0, 1723, 0, 1027, 1858, 0, 0, 174, 0, 0, 106, 0, 0, 0, 0, 0, 1006, 0, 1624, 890, 295, 1216, 0, 0,
    0, 936, 0, 0, 283, 0, 0, 0, 0, 0, 0, 0, 0, 339, 0, 0, 1808, 0, 1774, 0, 0, 0, 1242, 1837,
    1640, 0, 1521, 0, 0, 0, 0, 0, 136, 666, 0, 150, 1533, 1875, 0, 0, 0, 0, 0, 0, 1946, 0, 0, 1169,
    0, 1190, 0, 0, 929, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1830,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 294, 0, 0, 0, 0, 0, 0, 1002, 1286, 0, 0, 1356, 0, 0, 0,
    421, 0, 0, 0, 0, 1118, 0, 721, 696, 0, 0, 0, 200, 0, 0, 0, 0, 1940, 1316, 0, 0, 0, 0, 0,
    0, 0, 58, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 104, 0, 0, 121, 0, 0, 0, 0, 1484,
    0, 0, 0, 0, 0, 0, 0, 272, 0, 905, 0, 1165, 1740, 0, 0, 0, 0, 474, 0, 0, 0, 0, 0, 2081,
    0, 0, 0, 0, 0, 1846, 0, 0, 0, 0, 699, 1172, 1410, 0, 0, 524, 431, 0, 0, 0, 0, 0, 0, 1423,
    1531, 1739, 0, 0, 740, 1835, 0, 0, 0, 0, 0, 0, 0, 1767, 0, 0, 542, 0, 1099, 1343, 0, 1909, 0, 1923,
    1963, 192, 0, 0, 879, 0, 0, 0, 0, 0, 0, 0, 0, 0, 808, 0, 1, 637, 0, 0, 0, 1471, 0, 2038,
    510, 222, 0, 884, 0, 0, 0, 0, 0, 0, 908, 0, 0, 1219, 0, 0, 0, 0, 344, 0, 1712, 488, 0, 0,
    0, 0, 0, 0, 0, 0, 408, 17, 0, 347, 0, 0, 2062, 1273, 0, 0, 265, 0, 1742, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1565, 0, 0, 0, 0, 1819, 0, 1202, 437, 1460, 1163, 0, 556, 1392, 0, 0, 184,
    1429, 0, 0, 0, 0, 0, 0, 0, 0, 0, 635, 1507, 1677, 0, 0, 0, 0, 0, 0, 0, 1902, 0, 0, 1308,
    585, 0, 0, 0, 0, 0, 0, 0, 1315, 0, 0, 0, 0, 0, 1971, 0, 0, 0, 0, 0, 0, 0, 300, 0,
    0, 1147, 2050, 0, 0, 0, 1116, 0, 0, 0, 0, 0, 0, 0, 1016, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1574, 1782, 1068, 102, 0, 0, 0, 0, 0, 1958, 0, 0, 0, 0, 2012, 1481, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 1379, 0, 1247, 0, 0, 0, 0, 0, 0, 0, 1646, 0, 1437, 0, 0, 1593, 0, 1226, 661, 548,
    2112, 747, 0, 201, 0, 845, 0, 983, 2051, 0, 0, 1170, 0, 1649, 1465, 1534, 0, 0, 0, 841, 0, 0, 1193, 0,
    0, 0, 0, 0, 1804, 0, 0, 0, 0, 0, 0, 0, 0, 1561, 1632, 0, 1647, 0, 0, 0, 0, 0, 0, 0,
    42, 0, 1872, 0, 0, 0, 0, 0, 0, 0, 0, 0, 876, 1612, 1636, 907, 0, 0, 471, 0, 0, 0, 0, 665,
    555, 164, 2053, 0, 1346, 0, 0, 0, 0, 0, 0, 0, 0, 2039, 0, 0, 0, 0, 0, 0, 0, 0, 243, 0,
    36, 0, 1906, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1750, 0, 0, 0, 0, 1726, 0, 0, 0, 569, 0, 0,
    0, 0, 0, 0, 0, 0, 1639, 0, 0, 667, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1825, 0, 0, 920, 0,
    0, 834, 163, 0, 0, 0, 0, 0, 0, 0, 0, 706, 991, 306, 0, 0, 0, 0, 0, 0, 854, 0, 83, 0,
    1188, 352, 1729, 0, 0, 288, 0, 1164, 0, 538, 0, 1271, 1171, 1559, 0, 0, 326, 0, 1385, 0, 0, 1086, 1827, 0,
    532, 838, 0, 0, 367, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1823, 0, 0, 1680, 0, 0, 0, 0,
    947, 0, 0, 0, 0, 0, 0, 724, 0, 0, 0, 0, 0, 0, 0, 0, 1014, 1802, 1007, 1951, 833, 770, 0, 787,
    0, 0, 0, 0, 0, 456, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 825, 0, 0, 0, 0, 0, 0, 0,
    703, 0, 0, 0, 20, 0, 0, 0, 761, 414, 0, 0, 0, 0, 1041, 839, 0, 0, 1240, 0, 0, 0, 0, 2033,
    1056, 0, 1800, 1422, 2123, 0, 0, 0, 0, 0, 0, 0, 0, 13, 1870, 2073, 0, 0, 0, 554, 0, 0, 0, 0,
    1670, 1105, 0, 0, 0, 97, 429, 1052, 1697, 0, 0, 0, 1435, 1985, 0, 0, 0, 1331, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1956, 0, 0, 0, 0, 641, 0, 0, 1783, 968, 0, 0, 0, 0, 1310, 1702, 1406, 0, 0,
    0, 0, 0, 0, 240, 0, 0, 0, 0, 2058, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 256, 2113, 843, 0, 0, 218, 221, 1564, 0, 0, 1770, 0, 0, 0, 0, 594, 0, 0, 0, 0, 0, 0,
    1505, 0, 0, 0, 0, 0, 598, 0, 0, 0, 0, 0, 0, 0, 0, 337, 0, 1922, 0, 0, 0, 0, 0, 228,
    247, 1898, 0, 0, 1457, 0, 0, 0, 811, 0, 0, 0, 0, 0, 0, 0, 186, 1289, 0, 0, 1732, 0, 0, 239,
    0, 0, 0, 0, 883, 1491, 0, 0, 0, 0, 0, 0, 54, 1975, 0, 0, 1179, 1428, 0, 627, 863, 1203, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 245, 0, 0, 1083, 0, 0, 0, 0, 0, 1382, 0, 1064, 1955, 626, 0,
    0, 1478, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1272, 193, 1008, 0, 0, 0, 0, 0, 0, 482, 0, 0, 1859,
    1340, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 2111, 999, 0,
    0, 0, 1326, 0, 1790, 0, 0, 525, 0, 0, 0, 0, 0, 0, 0, 0, 1077, 0, 0, 0, 0, 0, 0, 608,
    606, 683, 1625, 1445, 0, 0, 818, 0, 0, 0, 1409, 0, 0, 0, 0, 0, 0, 1822, 0, 815, 0, 0, 0, 0,
    0, 0, 361, 0, 0, 1197, 0, 0, 0, 0, 806, 1542, 2088, 188, 0, 1067, 0, 0, 0, 0, 0, 85, 0, 0,
    0, 772, 887, 0, 299, 0, 0, 0, 1882, 0, 0, 2036, 0, 0, 0, 0, 0, 0, 0, 0, 1752, 0, 0, 0,
    0, 0, 0, 158, 0, 1175, 0, 0, 1861, 0, 848, 0, 829, 1869, 0, 1010, 1546, 2015, 1962, 1924, 0, 1461, 0, 1772,
    0, 582, 0, 0, 0, 536, 642, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 232, 0, 1291, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2077, 573, 0, 0, 648, 0,
    0, 0, 0, 0, 301, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1142, 0, 0, 885, 933, 1671, 1807, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 86, 746, 0, 2122, 1765, 0, 0, 191, 491, 670, 0, 517, 711, 1594, 0, 0, 0,
    0, 490, 0, 0, 0, 470, 0, 0, 1304, 725, 1634, 0, 736, 0, 0, 0, 0, 0, 0, 0, 375, 760, 1605, 0,
    0, 529, 0, 1468, 0, 0, 0, 0, 0, 0, 0, 1793, 0, 540, 0, 1256, 0, 0, 0, 0, 0, 0, 95, 0,
    828, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 925, 275, 448, 1380, 2099, 526, 1349, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 146, 0, 0, 0, 1413, 0, 0, 350, 1611, 118, 634, 1317, 0, 0, 0, 0, 0, 0,
    1722, 2064, 0, 0, 774, 327, 2110, 0, 0, 0, 0, 0, 0, 0, 800, 0, 1748, 0, 223, 0, 378, 0, 0, 0,
    0, 1562, 530, 0, 0, 0, 0, 0, 0, 523, 0, 1919, 0, 1443, 0, 0, 0, 0, 0, 0, 546, 0, 0, 0,
    0, 0, 0, 741, 0, 0, 0, 0, 0, 0, 915, 1434, 0, 0, 384, 0, 0, 830, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 893, 0, 0, 0, 0, 353, 0, 945, 1476, 680, 0, 0, 0, 0,
    0, 2116, 0, 1629, 0, 0, 0, 0, 1899, 0, 0, 559, 1728, 0, 0, 0, 0, 807, 0, 0, 0, 217, 0, 0,
    0, 0, 0, 0, 305, 1912, 0, 583, 0, 0, 0, 385, 0, 0, 0, 0, 0, 0, 1637, 0, 1597, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1910, 0, 0, 0, 1604, 0, 506, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1427, 0,
    432, 0, 0, 87, 0, 187, 2014, 0, 1743, 0, 0, 717, 0, 1508, 0, 0, 0, 0, 0, 0, 0, 0, 1615, 0,
    0, 0, 0, 0, 0, 0, 0, 1124, 0, 0, 0, 924, 1015, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1270, 396,
    0, 0, 0, 0, 2009, 0, 0, 0, 1675, 0, 888, 0, 901, 1108, 0, 0, 0, 2034, 0, 0, 1929, 0, 750, 0,
    0, 1658, 1868, 1860, 1932, 0, 0, 1452, 0, 0, 528, 0, 0, 0, 0, 0, 1618, 0, 0, 374, 1798, 338, 645, 0,
    2105, 0, 2061, 0, 433, 0, 0, 1703, 0, 0, 0, 0, 0, 0, 0, 0, 55, 951, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 727, 0, 1261, 0, 4, 955, 0, 0, 0, 0, 0,
    0, 0, 0, 29, 0, 864, 0, 0, 0, 0, 0, 0, 662, 623, 0, 0, 0, 0, 0, 0, 1332, 1734, 0, 0,
    0, 0, 0, 0, 1368, 0, 0, 0, 0, 1784, 810, 0, 65, 0, 0, 206, 0, 0, 1140, 0, 0, 0, 0, 0,
    1403, 0, 0, 0, 1397, 0, 0, 0, 1195, 0, 0, 0, 0, 0, 980, 0, 514, 1454, 499, 0, 0, 976, 0, 0,
    1459, 0, 0, 0, 0, 1886, 977, 1004, 0, 0, 0, 0, 0, 0, 0, 0, 0, 382, 478, 868, 0, 2028, 0, 0,
    0, 0, 0, 621, 0, 0, 0, 547, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 119, 0, 910, 0, 0, 0, 0, 0, 0, 1621, 0, 0, 0, 0, 0, 0, 0, 852, 0, 591,
    0, 0, 311, 0, 0, 1571, 373, 1626, 1806, 0, 0, 0, 1365, 0, 0, 1881, 0, 0, 0, 166, 0, 0, 0, 0,
    1407, 755, 1667, 0, 154, 1747, 0, 0, 0, 0, 0, 0, 0, 0, 1284, 835, 0, 0, 94, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 1653, 1154, 0, 0, 0, 984, 0, 0, 0, 0, 0, 691, 0, 0, 0, 0,
    0, 398, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1321, 0, 0, 0, 0, 0, 0, 0, 1681, 0,
    0, 1063, 1992, 2032, 0, 0, 0, 0, 0, 0, 1701, 0, 0, 0, 0, 316, 0, 0, 0, 0, 0, 0, 1296, 0,
    0, 0, 0, 0, 476, 0, 0, 1449, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1098, 0,
    0, 535, 0, 950, 215, 0, 0, 0, 0, 0, 0, 0, 0, 669, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 722, 0, 0, 0, 0, 0, 0, 1499, 1587, 0, 1570, 0, 1342, 0, 0, 0,
    0, 0, 497, 0, 0, 259, 1897, 1816, 0, 0, 0, 0, 2072, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1974, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 639, 0, 0, 185, 0, 1933, 504, 0, 952, 0, 0,
    412, 629, 995, 700, 0, 0, 0, 1072, 0, 0, 274, 436, 0, 112, 0, 0, 1039, 801, 0, 0, 0, 0, 1420, 0,
    0, 38, 0, 0, 0, 0, 343, 1446, 0, 0, 0, 0, 1532, 0, 0, 0, 1215, 0, 198, 775, 1901, 0, 0, 0,
    0, 0, 0, 0, 0, 1664, 0, 0, 0, 0, 386, 0, 0, 0, 0, 0, 0, 2042, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 1005, 0, 0, 0, 0, 0, 803, 0, 0, 0, 0, 1125, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 672, 234, 0, 0, 0, 0, 1138, 1159, 0, 0, 1453, 0, 0, 0, 0, 0, 1168, 0, 0,
    0, 723, 1344, 0, 0, 1716, 0, 0, 0, 0, 0, 0, 0, 0, 972, 0, 0, 0, 0, 0, 0, 0, 836, 0,
    993, 0, 0, 0, 0, 0, 0, 0, 1486, 0, 0, 91, 0, 0, 0, 0, 0, 0, 1583, 1736, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 732, 785, 0, 0, 0, 0, 1954, 0, 1035, 1283, 0, 0, 0, 0, 0,
    1622, 0, 0, 0, 0, 0, 483, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    501, 189, 0, 0, 0, 0, 1877, 0, 0, 0, 0, 0, 0, 0, 0, 631, 0, 0, 0, 0, 0, 0, 0, 0,
    208, 1779, 0, 899, 0, 756, 1949, 0, 0, 0, 0, 0, 0, 46, 1485, 0, 954, 1194, 0, 0, 0, 0, 0, 0,
    1720, 0, 0, 0, 0, 0, 0, 0, 0, 575, 1058, 1577, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 544, 1357, 18, 769, 0, 446, 438, 1234, 0, 0, 0, 0, 1817, 0, 93, 602, 1359, 1373, 1525,
    1918, 0, 1582, 0, 0, 0, 0, 0, 0, 866, 0, 0, 0, 0, 1661, 0, 0, 0, 0, 73, 0, 0, 0, 0,
    0, 891, 0, 0, 0, 923, 372, 2119, 0, 0, 1684, 1713, 0, 0, 0, 1482, 0, 0, 0, 0, 0, 1412, 0, 0,
    0, 0, 0, 0, 0, 0, 593, 0, 0, 98, 1329, 1552, 0, 0, 0, 1387, 1725, 0, 0, 0, 0, 130, 0, 390,
    0, 227, 0, 0, 956, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 1464, 0, 1952, 0, 0, 0, 271,
    0, 0, 870, 0, 1606, 0, 0, 754, 0, 0, 0, 1224, 0, 219, 0, 1879, 0, 0, 1795, 1917, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 56, 1711, 0, 0, 0, 926, 0, 1936, 1320,
    0, 140, 1694, 0, 0, 0, 0, 0, 0, 0, 0, 767, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1699,
    0, 0, 0, 0, 0, 1276, 565, 1079, 377, 0, 0, 1526, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1470, 0, 0, 0, 0, 0, 1295, 1404, 0, 975, 0, 0, 0, 0, 0, 0, 1074,
    0, 1973, 0, 0, 0, 2016, 0, 1050, 0, 0, 1303, 0, 0, 0, 0, 0, 0, 1965, 2047, 0, 0, 0, 1493, 734,
    0, 468, 0, 0, 50, 0, 0, 0, 1133, 0, 0, 0, 1602, 0, 0, 0, 0, 0, 0, 0, 0, 0, 155, 0,
    0, 0, 1644, 0, 0, 0, 0, 0, 1502, 0, 0, 0, 0, 449, 0, 0, 14, 420, 1704, 101, 314, 330, 0, 0,
    0, 1662, 0, 653, 238, 0, 0, 0, 0, 0, 0, 0, 0, 365, 1530, 713, 0, 246, 0, 0, 2095, 0, 0, 0,
    651, 0, 0, 0, 0, 0, 0, 203, 0, 1330, 52, 1032, 0, 2025, 0, 1692, 0, 0, 0, 1976, 2078, 0, 0, 1314,
    0, 0, 0, 0, 0, 0, 1399, 0, 0, 0, 0, 1489, 0, 0, 0, 921, 0, 0, 0, 0, 0, 0, 0, 697,
    0, 0, 0, 281, 0, 0, 165, 0, 0, 0, 0, 0, 0, 1690, 0, 0, 0, 0, 0, 0, 487, 0, 109, 0,
    0, 0, 0, 0, 0, 0, 480, 745, 1833, 914, 0, 0, 1573, 0, 0, 0, 1660, 0, 1696, 0, 0, 0, 92, 1141,
    1135, 0, 0, 1389, 0, 2108, 0, 0, 0, 1198, 0, 370, 0, 0, 0, 795, 1628, 172, 0, 0, 0, 0, 0, 0,
    0, 1794, 0, 0, 0, 0, 0, 1416, 0, 0, 869, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 264, 0, 0,
    1891, 913, 1199, 1591, 628, 2010, 0, 0, 0, 865, 0, 0, 0, 0, 462, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 1863, 0, 0, 0, 580, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 336, 0, 74, 0,
    1033, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 371, 1237, 1475, 182, 1708, 81, 1432, 1943, 0, 1700, 1149, 2107,
    0, 0, 0, 0, 0, 0, 0, 57, 0, 435, 0, 681, 1034, 1401, 0, 0, 0, 427, 0, 1207, 0, 0, 369, 650,
    0, 664, 842, 1231, 1935, 2070, 0, 0, 0, 289, 1746, 2019, 0, 0, 1600, 148, 832, 0, 0, 0, 2067, 0, 0, 0,
    0, 503, 0, 0, 759, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1911, 0, 126, 814, 135, 0, 0, 0,
    0, 0, 1258, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 687, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 496, 0, 0, 0, 0, 1047, 0, 0, 0, 1081, 0, 553,
    0, 0, 0, 71, 2004, 2013, 0, 0, 175, 705, 0, 0, 0, 0, 0, 1926, 0, 0, 0, 974, 0, 0, 0, 0,
    0, 0, 1588, 0, 0, 31, 1011, 0, 0, 0, 1566, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 359, 1145,
    1867, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1301, 1433, 1280, 658, 0,
    0, 0, 1775, 0, 0, 1761, 0, 0, 0, 0, 0, 674, 701, 1287, 2104, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 241, 1908, 0, 1361, 0, 0, 0, 0, 1477, 0, 0, 320, 0, 0, 0, 0, 1994, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 452, 0, 1278, 0, 534, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1031, 0, 0,
    0, 0, 0, 0, 804, 0, 0, 2044, 0, 1151, 141, 180, 210, 267, 445, 1187, 0, 0, 0, 123, 1144, 0, 0, 0,
    0, 1372, 1848, 0, 0, 0, 0, 0, 0, 1040, 1845, 0, 0, 151, 935, 1560, 0, 1844, 584, 0, 0, 0, 1707, 1239,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1715, 0, 0, 0, 0, 261, 0, 997, 0, 0, 0, 2035, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1585, 0, 0, 966, 0, 0, 1290, 0, 1306, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 710, 0, 290, 1737, 492, 1603, 1888, 0, 0, 0, 0, 0, 0, 0, 990, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2084, 0, 572, 0, 2097, 1300, 0, 0, 0, 0, 0, 0, 0,
    233, 0, 0, 0, 813, 0, 0, 0, 0, 0, 0, 0, 1177, 2092, 0, 0, 0, 0, 0, 0, 406, 619, 1439, 986,
    1814, 1907, 0, 0, 0, 940, 425, 1073, 881, 0, 0, 0, 0, 1686, 0, 0, 458, 1466, 1506, 1683, 0, 0, 0, 0,
    0, 0, 917, 0, 0, 0, 0, 0, 730, 1085, 1497, 0, 0, 1110, 0, 0, 0, 0, 0, 0, 0, 0, 116, 0,
    0, 2043, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1821, 600, 1210, 0, 0, 207, 1394, 712, 1555, 0, 1495,
    1209, 0, 0, 1818, 2085, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 354, 0, 1235, 0, 1249, 321, 1501,
    0, 0, 5, 149, 358, 0, 1090, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1473,
    0, 0, 0, 0, 647, 0, 704, 324, 0, 0, 1766, 0, 0, 0, 671, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 880, 0, 0, 509, 1866, 8, 0, 0, 0, 0, 0, 0, 613, 0, 0, 0, 0, 0, 0, 0, 0, 570, 0,
    0, 0, 0, 871, 0, 0, 0, 1576, 994, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1535, 0, 0, 0, 0, 0,
    453, 0, 0, 0, 0, 0, 0, 450, 0, 0, 0, 0, 0, 0, 511, 1217, 1792, 0, 0, 0, 0, 0, 791, 1253,
    0, 0, 0, 0, 1791, 0, 0, 0, 0, 0, 1685, 225, 0, 0, 789, 0, 1333, 0, 0, 1078, 0, 0, 0, 1709,
    0, 0, 0, 0, 0, 0, 0, 43, 0, 0, 0, 0, 0, 0, 0, 597, 0, 0, 0, 0, 819, 26, 0, 1126,
    0, 0, 0, 270, 0, 1279, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 590, 0, 0, 0, 0, 0, 0, 0,
    1351, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 169, 786, 0, 0, 2011, 0, 0, 0, 0, 0,
    0, 0, 821, 0, 0, 0, 342, 1229, 1498, 1516, 0, 0, 0, 0, 0, 170, 0, 0, 242, 1805, 0, 0, 533, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1421, 0, 0, 996, 1313, 0, 0,
    0, 0, 1778, 0, 0, 0, 0, 0, 434, 0, 0, 0, 0, 731, 0, 0, 1796, 0, 0, 0, 0, 0, 0, 469,
    0, 560, 0, 0, 927, 0, 0, 70, 0, 0, 0, 1020, 1811, 0, 0, 1109, 405, 0, 183, 204, 0, 1362, 1174, 0,
    855, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 987, 0, 0, 0, 1613, 0, 1066, 1088, 0, 633, 0, 0,
    0, 676, 0, 0, 0, 82, 466, 0, 0, 716, 0, 489, 1051, 0, 0, 127, 1852, 0, 1243, 0, 397, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 632, 2055, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 735, 0,
    1948, 0, 0, 0, 0, 0, 773, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 726, 0, 0, 0, 0, 0, 131, 0, 0, 0, 0, 0, 0, 0, 0, 315, 418,
    1717, 0, 0, 0, 0, 1567, 0, 1672, 1598, 0, 0, 0, 0, 1627, 0, 0, 34, 1928, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1442, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 355, 0,
    0, 1896, 2041, 0, 796, 1161, 776, 1595, 0, 454, 962, 0, 0, 0, 0, 0, 0, 798, 0, 0, 0, 0, 0, 59,
    1440, 0, 1274, 0, 0, 0, 0, 0, 0, 1937, 0, 0, 1826, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1009, 0, 0, 0, 0, 0, 0, 1405, 1483, 0, 0, 1369, 0, 0, 0, 0, 592, 0, 0, 0, 88, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1688, 0, 0, 0, 0, 1755, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1989, 0, 0, 0, 0, 0, 0, 1102, 0, 0, 1718, 0, 0, 317, 0, 0, 0, 0, 778,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2063, 0, 0, 1103, 0, 0, 273, 0, 0, 0, 1139, 1941,
    1524, 1563, 673, 493, 0, 0, 0, 0, 0, 399, 195, 1106, 0, 0, 0, 0, 0, 0, 1759, 0, 0, 0, 0, 0,
    0, 0, 793, 0, 1553, 0, 0, 0, 2120, 0, 0, 0, 1544, 0, 0, 0, 1132, 1255, 519, 574, 0, 0, 285, 0,
    0, 0, 0, 0, 0, 0, 1269, 0, 1492, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1305, 0, 0, 518,
    1358, 1758, 0, 0, 0, 0, 1850, 0, 0, 0, 0, 0, 0, 1095, 0, 0, 1547, 0, 1788, 0, 0, 0, 0, 0,
    0, 0, 1884, 0, 401, 0, 1120, 0, 0, 0, 0, 0, 0, 0, 0, 302, 481, 0, 589, 0, 0, 0, 0, 1263,
    0, 0, 957, 1679, 0, 0, 0, 0, 0, 0, 944, 0, 0, 0, 0, 1995, 0, 0, 0, 1114, 0, 982, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 567, 1128, 1895, 0, 0, 686, 779, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1575, 0, 0, 0, 0, 1150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 992, 0, 0, 1584, 0, 0,
    0, 0, 0, 851, 0, 0, 0, 541, 486, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 766, 1115, 1545, 1745, 1831, 1601, 356, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1384, 840, 1678, 220,
    1797, 953, 0, 0, 0, 0, 963, 0, 0, 0, 0, 0, 0, 0, 0, 1589, 0, 906, 0, 611, 1915, 473, 460, 0,
    0, 0, 0, 0, 62, 1905, 515, 0, 1094, 1857, 0, 0, 0, 640, 0, 0, 0, 0, 0, 0, 2066, 0, 0, 0,
    0, 0, 0, 167, 2017, 0, 0, 2101, 0, 0, 1894, 0, 0, 0, 0, 564, 0, 1176, 1727, 0, 0, 0, 0, 0,
    0, 0, 1944, 0, 638, 0, 33, 912, 0, 0, 0, 823, 1354, 0, 0, 0, 896, 0, 0, 1084, 0, 0, 0, 1769,
    943, 1972, 1880, 0, 1021, 0, 0, 0, 0, 0, 0, 1378, 0, 0, 0, 0, 0, 1048, 0, 0, 0, 0, 0, 2024,
    0, 0, 0, 0, 0, 335, 1572, 846, 911, 0, 0, 1213, 2071, 0, 0, 147, 1366, 216, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 644, 0, 0, 0, 0, 0, 0, 0, 948, 0, 0, 269, 1196, 508, 715, 1957, 1993, 0,
    0, 0, 0, 0, 0, 820, 1638, 0, 0, 1257, 964, 1590, 0, 0, 1167, 0, 922, 1474, 0, 0, 2040, 0, 1134, 0,
    0, 0, 0, 1689, 0, 328, 797, 0, 0, 0, 0, 0, 0, 0, 1262, 1997, 0, 443, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 2087, 0, 231, 0, 0, 0, 0, 1939, 0, 0, 0, 0, 0, 1836, 0, 0, 2023, 0,
    0, 0, 0, 0, 0, 277, 0, 0, 0, 0, 48, 512, 455, 849, 0, 0, 0, 364, 0, 254, 0, 0, 0, 0,
    0, 0, 0, 1757, 404, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 212, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1981, 0, 0, 0, 0, 0, 0, 464, 1265, 0, 0, 0, 0, 0, 0, 0, 0, 0, 601,
    0, 0, 1856, 0, 0, 0, 0, 0, 1950, 0, 0, 1518, 0, 0, 0, 0, 0, 0, 1851, 1550, 1036, 1987, 0, 0,
    0, 0, 0, 0, 0, 0, 407, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 39, 0, 1659, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 61, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1143, 24, 0, 0, 0, 614, 0, 0, 0, 0, 0, 0, 0, 0, 1609, 0, 0, 0, 0, 1964, 1061, 0, 0, 0,
    0, 0, 323, 0, 0, 0, 0, 0, 1984, 0, 0, 0, 0, 0, 1754, 0, 0, 41, 0, 0, 792, 0, 0, 0,
    0, 0, 0, 0, 850, 1631, 0, 0, 0, 0, 0, 0, 0, 0, 0, 679, 0, 0, 0, 0, 0, 0, 0, 1537,
    0, 1158, 0, 0, 0, 0, 0, 1127, 0, 0, 0, 1259, 0, 0, 159, 0, 0, 0, 1966, 0, 0, 0, 625, 0,
    0, 568, 0, 0, 678, 1418, 0, 0, 0, 0, 1744, 0, 0, 0, 0, 0, 0, 0, 0, 258, 0, 0, 0, 1019,
    0, 0, 472, 0, 1921, 0, 0, 0, 0, 0, 0, 916, 1069, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1377, 0,
    0, 1829, 0, 0, 0, 0, 904, 0, 0, 0, 357, 0, 1642, 0, 0, 0, 0, 0, 0, 430, 0, 0, 873, 1153,
    0, 0, 257, 0, 1820, 1580, 0, 0, 1415, 1959, 0, 0, 0, 0, 0, 0, 0, 1071, 96, 0, 2022, 0, 0, 0,
    0, 1828, 0, 211, 224, 581, 0, 0, 0, 0, 0, 0, 0, 1494, 0, 780, 1953, 0, 1393, 0, 72, 1980, 979, 889,
    0, 2068, 0, 0, 0, 0, 0, 0, 0, 0, 0, 202, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    949, 0, 1904, 0, 0, 0, 0, 0, 394, 0, 0, 0, 0, 853, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1228,
    0, 1044, 0, 0, 0, 0, 0, 0, 0, 0, 380, 1411, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 303,
    0, 0, 0, 0, 0, 0, 861, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 692, 1669, 422, 0, 2000, 0, 1146,
    0, 0, 0, 0, 1665, 0, 368, 0, 1695, 0, 0, 0, 738, 0, 0, 1824, 0, 366, 0, 0, 1430, 0, 0, 0,
    0, 0, 0, 0, 253, 0, 1656, 0, 465, 2065, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 252,
    1900, 0, 1931, 0, 0, 0, 0, 0, 0, 0, 237, 1220, 0, 0, 0, 0, 1096, 1771, 2006, 0, 0, 0, 0, 78,
    1000, 1246, 1424, 0, 0, 0, 0, 0, 557, 522, 0, 1339, 0, 0, 0, 0, 0, 1425, 0, 0, 0, 617, 276, 0,
    0, 129, 1080, 744, 1355, 0, 0, 748, 0, 0, 37, 763, 0, 0, 1046, 0, 0, 0, 0, 266, 0, 0, 0, 0,
    2089, 0, 392, 2048, 0, 978, 1024, 0, 1386, 1885, 0, 0, 0, 0, 652, 0, 0, 0, 0, 0, 0, 190, 0, 0,
    293, 0, 0, 0, 0, 0, 0, 0, 0, 0, 134, 0, 0, 0, 0, 0, 0, 0, 122, 0, 0, 1813, 0, 0,
    622, 111, 749, 0, 0, 0, 0, 0, 0, 0, 0, 656, 153, 1376, 1463, 1785, 0, 0, 0, 0, 0, 0, 1961, 1119,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1414, 0, 0, 0, 0, 1528, 877, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1551, 0, 0, 0, 0, 0, 0, 0, 0, 579, 1122, 0, 0, 0, 1579, 0, 0, 1548, 0,
    0, 1942, 0, 516, 668, 1645, 0, 0, 0, 0, 0, 1323, 0, 0, 0, 643, 1348, 0, 0, 0, 0, 0, 609, 0,
    0, 1529, 0, 0, 2059, 0, 0, 0, 0, 1062, 1129, 659, 1205, 0, 0, 0, 115, 99, 0, 0, 0, 0, 0, 0,
    345, 0, 0, 0, 0, 827, 1089, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 707, 0, 383,
    1447, 941, 0, 0, 0, 2007, 0, 0, 1967, 0, 0, 0, 0, 0, 1462, 0, 0, 0, 1252, 1319, 1714, 0, 0, 0,
    0, 1029, 1541, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1812, 0, 1186, 0, 0, 0, 0, 0, 1705, 751, 416, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 520, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1996,
    1983, 334, 0, 1383, 654, 946, 0, 0, 0, 0, 0, 0, 649, 0, 0, 698, 0, 502, 363, 0, 844, 1682, 0, 0,
    0, 0, 1266, 0, 0, 1076, 0, 0, 0, 0, 0, 0, 0, 1201, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 928, 0, 0, 0, 1003, 1581, 0, 0, 441, 0, 0, 0, 742, 0, 577, 1375, 0, 0, 0, 537, 0,
    0, 0, 0, 1121, 0, 0, 0, 1347, 1893, 1360, 0, 0, 1871, 0, 0, 0, 0, 0, 0, 0, 0, 1241, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1444, 0, 0, 244, 0, 0, 0, 0,
    0, 0, 0, 0, 340, 0, 0, 0, 0, 0, 630, 1363, 0, 0, 1057, 0, 513, 0, 236, 552, 1607, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 624, 1302, 1666, 1630, 393, 0, 0, 0, 0, 0, 0, 0, 0, 1840, 2, 235,
    0, 777, 0, 0, 826, 27, 0, 0, 0, 213, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1504, 0, 0, 0, 0, 0, 0, 0, 0, 1431, 0, 0, 0, 0, 0, 389, 0, 1514, 0, 0, 0,
    685, 1643, 1773, 1053, 0, 0, 0, 0, 0, 0, 875, 0, 718, 0, 0, 0, 0, 1480, 0, 0, 0, 985, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 562, 0, 0, 0, 0, 0, 0, 0, 0, 1768, 2076, 0, 0, 318, 1986, 1635, 351,
    0, 0, 249, 2037, 0, 0, 0, 0, 1617, 0, 2094, 0, 0, 0, 1472, 0, 0, 0, 0, 139, 1398, 0, 719, 0,
    0, 0, 0, 0, 417, 0, 1222, 0, 0, 0, 0, 0, 0, 0, 332, 0, 0, 790, 1028, 1130, 1654, 0, 0, 0,
    0, 310, 0, 1334, 280, 475, 1815, 0, 1325, 0, 178, 0, 675, 1251, 1619, 1623, 387, 196, 298, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 857, 0, 0, 133, 0, 0, 0, 0, 346, 0, 0, 0, 60, 484, 0, 0, 10, 0,
    0, 0, 297, 1652, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2109, 0, 1762, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1178, 0, 0, 0, 595, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1087, 0, 0, 0, 0, 0,
    0, 1693, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 931, 0, 1328, 1608, 0, 0, 0, 0,
    0, 0, 771, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1520, 0, 0, 2030, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 68, 2103, 695, 1721, 0, 0, 0, 0, 0, 0, 1998, 0, 1673, 0, 0, 0, 0, 1810, 0, 0, 0,
    0, 1968, 0, 0, 610, 858, 0, 0,
};
/* clang-format on */
