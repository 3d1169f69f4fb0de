# Әр тексеру нені қарап, не тапты. «found-» дегеннен кейін қайта санау хабарлайтын код тұрады:
# бірінші жол — дұрыс журнал үшін, қалғандары — қатенің әр түрі үшін.

found-form-ok = { $entries } жазба оқылды, ең ұзыны — { $largest } байт
found-form-unreadable = № { $entry } жазба оқылмайды
found-form-not-canonical = № { $entry } жазба келісілген тәсілмен жазылмаған
found-form-unknown-type = № { $entry } жазбаның түрі белгісіз: { $type }
found-form-field = № { $entry } жазбада өріс жоқ, белгісіз немесе қате: { $field }
found-form-too-large = № { $entry } жазбада { $size } байт бар, рұқсат етілгені — { $limit }

found-chain-ok = { $entries } жазба, әрқайсысы алдыңғысының хэшін сақтайды
found-chain-broken = № { $entry } жазба алдыңғысын жалғастырмайды
found-chain-position = № { $entry } жазба № { $expected } тұруы тиіс жерде тұр

found-checkpoint-ok = { $entries } жазбаның қорытындысы қайта есептелді, журналдың қолтаңбасы дұрыс
found-checkpoint-missing = қол қойылған бақылау нүктесі жоқ
found-checkpoint-signature = бақылау нүктесіндегі журнал қолтаңбасы жарамсыз
found-checkpoint-size = бақылау нүктесінде { $stated } жазба делінген, журналда { $entries } жазба бар
found-checkpoint-root = { $entries } жазбаның қорытындысы қол қойылғанмен бірдей емес

found-witnesses-ok = куәлардың { $count } қолтаңбасы дұрыс, { $quorum } керек
found-witnesses-none = бұл дауыс беру куә талап етпейді: басқа тарих жоқ деуге кепіл жоқ
found-witnesses-too-few = куәлардың { $count } қолтаңбасы ғана дұрыс, { $quorum } керек

found-order-ok = { $entries } жазба, әрқайсысы өз орнында
found-order-unexpected = № { $entry } жазба ({ $type }) бұл жерде тұра алмайды
found-order-time = № { $entry } жазбаның уақыты { $stated }, бұлай болуы мүмкін емес: ең ертесі — { $earliest }, ал бюллетень уақыты бүтін сағат болады

found-signatures-ok = қол қойылған { $acts } әрекет, барлық қолтаңба дұрыс
found-signatures-bad = № { $entry } жазбаның қолтаңбасы жарамсыз
found-signatures-unknown-key = № { $entry } жазбаға бұған арнап жарияланбаған кілтпен қол қойылған
found-signatures-counter = № { $entry } жазбада әрекет нөмірі { $stated }, болуы тиісі — { $expected }
found-signatures-too-few = № { $entry } жазбада { $count } қолтаңба бар, { $needed } керек
found-signatures-seen = № { $entry } жазба бұл журналда жоқ жазбаға сілтейді
found-signatures-who = № { $entry } жазбаға қол қоюға тиіс адамдар емес, басқалар қол қойған

found-roll-ok = { $codes } код, әрқайсысы бөліктерден құралған; код беруші саны: { $issuers }
found-roll-one-issuer = { $codes } кодтың бәрін бір адам берген: ол бұл кодтармен өзі дауыс бере алар еді
found-roll-weak-key = тізімнің { $line }-жолындағы кодтың кілті әлсіз
found-roll-double-key = тізімнің { $line }-жолы мен { $other }-жолының кілті бірдей
found-roll-proof = тізімнің { $line }-жолында код берушінің өз бөлігін білетіні дәлелденбеген
found-roll-count = тізімде { $stated } жол болуы тиіс, { $found } табылды
found-roll-chunk = № { $entry } жазбадағы тізім бөлігі дұрыс емес: { $reason }

found-ceremony-ok = кілт сақтаушы: { $trustees }, шифрды кез келген { $threshold } аша алады; кілт саны: { $keys }
found-ceremony-rehearsal = { $trustee } деген кілт сақтаушы шифр ашуды сынағанда қате жауап берді
found-ceremony-fault = № { $entry } жазба кілттер жасау рәсімін бұзады: { $reason }

found-definition-ok = бюллетеньде { $options } жоба; кеңестің { $signatures } мүшесі қол қойды, { $quorum } керек
found-definition-limits = мұндай бюллетень болуы мүмкін емес: { $reason }
found-definition-keys = бекітілген бюллетеньде кеңестің басқа кілттері аталған
found-definition-roll = бекітілген бюллетеньде басқа тізім аталған
found-definition-differs = бекітілген бюллетень журналда оған дейін айтылғаннан өзгеше: { $field }
found-definition-early = бюллетень тым ерте бекітілген: { $reason }
found-definition-other = № { $entry } жазба басқа бекітілген бюллетень туралы айтады

found-eligibility-ok = { $ballots } бюллетень, { $codes } код, бәрі тізімде бар
found-eligibility-other-vote = № { $entry } жазбадағы бюллетень басқа дауыс беруге тиесілі
found-eligibility-unknown-code = № { $entry } жазбадағы бюллетеньнің коды тізімде жоқ
found-eligibility-revoked = № { $entry } жазбадағы бюллетеньнің коды ол кезде жарамсыз болған
found-eligibility-previous = № { $entry } жазбадағы бюллетень алдыңғы бюллетеньді қате атайды
found-eligibility-seen = № { $entry } жазбадағы бюллетень бұл журналда жоқ жазбаға сілтейді
found-eligibility-too-many = № { $entry } жазбаның коды { $limit } реттен артық қолданылған

found-ballot-signatures-ok = { $ballots } қолтаңба, бәрі дұрыс
found-ballot-signatures-bad = № { $entry } жазбадағы бюллетеньде дауыс беру кодының қолтаңбасы жоқ

found-ballot-proofs-ok = { $ballots } бюллетень, барлық дәлел дұрыс
found-ballot-proofs-unreadable = № { $entry } жазбадағы бюллетень оқылмайды
found-ballot-proofs-bad = № { $entry } жазбадағы бюллетень ережеге сай екенін дәлелдемейді

found-challenges-ok = { $challenges ->
    [0] құрылғысын ешкім сынаған жоқ
   *[other] { $challenges } сынақ бюллетені, бірде-бірі саналмаған
}
found-challenges-signature = № { $entry } жазбадағы сынақта дауыс беру кодының қолтаңбасы жоқ
found-challenges-counted = № { $entry } жазбада ашылған бюллетень № { $other } жазбада тапсырылған да
found-challenges-code = № { $entry } жазбадағы сынақтың коды жарамсыз
found-challenges-too-many = № { $entry } жазбаның коды { $limit } реттен артық сыналған

found-revocations-ok = { $revocations ->
    [0] қайтарып алынған код жоқ; { $active } код жарамды, тізімде { $roll } адам
   *[other] { $revocations } код қайтарып алынған; { $active } код жарамды, тізімде { $roll } адам
}
found-revocations-unknown-code = № { $entry } жазба жарамсыз кодты қайтарып алады
found-revocations-replacement = № { $entry } жазбадағы жаңа код тиісті тәртіппен берілмеген: { $reason }
found-revocations-paper = № { $entry } жазбадағы қағаз бюллетеньдер топтамасына қайтарып алынған кодтар жетпейді

found-closing-ok = { $ballots } бюллетень, саналатын дауыс беруші: { $counted }; { $signatures } кілт сақтаушы қол қойды
found-closing-small-quorum = { $ballots } бюллетень, саналатын дауыс беруші: { $counted }; { $signatures } кілт сақтаушы қол қойды. Шектеу: { $safe } қолдан аз қол жеткілікті болды, сондықтан жабудың жалғыз екені куәларға де байланысты
found-closing-count = жабу жазбасында { $stated } бюллетень аталған, журналда { $found }
found-closing-signatures = жабуға { $signatures } кілт сақтаушы қол қойған, { $threshold } керек
found-closing-witnesses = шифр ашылмай тұрып жабуға { $count } куә қол қойған, { $quorum } керек
found-closing-minimum = { $counted } бюллетень жеке таңдауды білдірмей шифр ашуға аз; { $minimum } керек
found-closing-other = № { $entry } жазба басқа жабу туралы айтады немесе осыған қайта қол қояды
found-closing-checkpoint = № { $entry } жазбадағы бақылау нүктесі бұл журналдікі емес

found-decryption-ok = кілт сақтаушылардың { $valid } жауабы дұрыс, { $threshold } керек
found-decryption-some-invalid = кілт сақтаушылардың { $valid } жауабы дұрыс, { $threshold } керек; жарамсыз болып есепке алынбағаны: { $invalid }
found-decryption-too-few = кілт сақтаушылардың { $valid } жауабы ғана дұрыс, { $threshold } керек; жарамсызы: { $invalid }

found-totals-ok = { $options } жобаға { $votes } дауыс, жарияланғанмен бірдей
found-totals-differ = { $option } жобасы: жарияланғаны { $stated }, қайта есептелгені { $found }
found-totals-ballots = нәтижеде { $stated } бюллетень аталған, журналда саналатыны { $found }
found-totals-range = шифры ашылған қосынды осынша бюллетень бере алатын саннан артық

found-lot-ok = жеребе саны қайта есептелді: { $seed }
found-lot-differs = жарияланған жеребе саны қайта есептелгенмен бірдей емес
found-lot-order = жарияланған жеребе реті оның санынан шықпайды

found-outcome-ok = { $funded } жоба қаржыландырылады, барлығы { $cost }, жарияланғанмен бірдей
found-outcome-differs = жарияланғаны: { $stated }; қайта есептелгені: { $found }
found-outcome-rule = ережені қолдану мүмкін емес: { $reason }

found-conclusion-ok = кеңестің { $signatures } мүшесі қол қойды, { $quorum } керек; ерекше пікір: { $dissent }
found-conclusion-quorum = кеңестің { $signatures } мүшесі қол қойған, { $quorum } керек
found-conclusion-other-result = № { $entry } жазбадағы қорытынды басқа нәтиже туралы айтады
found-conclusion-not-confirmed = кеңес бұл нәтижені РАСТАМАДЫ: кеңестің { $signatures } мүшесі қол қойды, { $quorum } керек; ерекше пікір: { $dissent }
found-conclusion-counts = № { $entry } жазбадағы қорытындыда қайтарып алынған кодтар саны журналдағыдан өзгеше
found-conclusion-dissent = № { $entry } жазбадағы қорытындыда қол қоймаған адамның ерекше пікірі аталған немесе біреуі екі рет аталған

found-final-ok = журнал өзі айтқандай № { $entry } жазбамен аяқталады
found-final-size = журнал { $stated } жазба бар дейді, шын мәнінде { $entries }
found-final-not-last = № { $entry } жазбадағы аяқтаудан кейін тағы жазбалар бар
found-final-void = дауыс беру өтпеді деп танылды, журнал № { $entry } жазбамен аяқталады; жаңасына жаңа кілттер керек

found-prefix-ok = бұрынғы көшірменің { $earlier } жазбасы — осы { $entries } жазбаның басы
found-prefix-shorter = бұрынғы көшірмеде { $earlier } жазба, мұнда { $entries } ғана
found-prefix-differs = № { $entry } жазба бұрынғы көшірмедегіден өзгеше

found-fingerprint-ok = { $fingerprint }, сізге берілгенмен бірдей
found-fingerprint-differs = сізге { $given } берілген, ал бұл журналдікі — { $fingerprint }
