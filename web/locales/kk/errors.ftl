# Неге орындалмады және әрі қарай не істеу керек.

errors-not-found-title = Мұндай бет жоқ
errors-not-found-next = Мекенжайды тексеріңіз немесе басты беттен бастаңыз. Бет көшірілген немесе алынған болуы мүмкін.
errors-forbidden-title = Бұл бет сізге ашық емес
errors-forbidden-next = Ол осы округте белгілі бір рөлі бар адамдарға арналған. Ондай рөліңіз болса, сол тіркелгімен кіріңіз немесе әкімшіге хабарласыңыз.
errors-refused-title = Бұлай істеуге болмайды
errors-refused-next = Артқа қайтып, жоғарыда айтылғанды өзгертіңіз.
errors-conflict-title = Мұны басқа біреу бұрын өзгертіп қойды
errors-conflict-next = Артқа қайтып, бетті қайта жүктеңіз де, өзгерісіңізді соның үстіне енгізіңіз. Оның жазғаны жоғалған жоқ.
errors-form-expired-title = Форманың мерзімі өтті
errors-form-expired-next = Ештеңе өзгерген жоқ. Артқа қайтып, бетті қайта жүктеп, форманы тағы бір рет жіберіңіз.
errors-malformed-title = Сұрауды түсіну мүмкін болмады
errors-malformed-next = Артқа қайтып, бетті қайта жүктеп, тағы бір рет көріңіз.
errors-too-large-title = Бір жолға тым көп
errors-too-large-next = Бір формада азырақ жіберіңіз.
errors-too-many-title = Сұраулар тым көп
errors-too-many-next = Сәл күтіп, қайтадан көріңіз.
errors-unavailable-title = Қазір бұл мүмкін емес
errors-unavailable-next = Ештеңе жоғалған жоқ. Бірнеше минуттан кейін қайталап көріңіз.
errors-internal-title = Біздің жақта ақау шықты
errors-internal-next = Бірнеше минуттан кейін қайталап көріңіз. Тағы қайталанса, төмендегі нөмірді әкімшіге айтыңыз.
errors-reference = Нөмірі: { $reference }
errors-home = Басты бетке
