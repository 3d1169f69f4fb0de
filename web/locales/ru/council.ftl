council-keys-title = Ключи голосования
council-keys-lead = Каждый член совета и каждый, кто выпускает коды, делает ключ на своём устройстве. Здесь видно, чьи ключи уже есть и чего ждут.
council-link-made = Ссылка готова
council-link-once = Она показана один раз. Распечатайте её или отправьте только этому человеку: кто её имеет, тот внесёт ключ от его имени. Новая ссылка делает прежнюю недействительной.
council-open-council = Страница совета
council-open-issuer = Страница выпуска кодов
council-ceremony = Церемония хранителей ключей
council-step-commit = Хранители начинают: каждый сначала присылает запечатанное обещание.
council-step-deal = Все обещания получены. Хранители раскрывают их.
council-step-shares = Хранители передают друг другу доли.
council-step-confirm = Хранители проверяют доли и подписывают протокол церемонии.
council-step-rehearse = Хранители пробуют расшифровку.
council-step-restart = Одна доля оказалась ложной. Церемония начинается заново.
council-step-done = Ключи созданы и проверены.
council-awaited = Ждём:
council-waiting = Ждёт подписей
council-act-definition = то, за что голосуют
council-act-booth = исправленные файлы кабины
council-act-revocation = отмена кодов
council-act-replacement = новое письмо
council-act-paper-batch = ящик бумажных бюллетеней
council-act-conclusion = заключение
council-act-void = признание голосования недействительным
council-act-role = новый ключ
council-signatures = { $count ->
    [one] { $count } подпись
    [few] { $count } подписи
   *[many] { $count } подписей
}
council-members = Члены совета
council-issuers = Кто выпускает коды
council-registrar = Регистратор
council-observers = Наблюдатели
council-observer = Наблюдатель { $number }
council-fingerprint = Отпечаток ключа:
council-trustee-fingerprint = Как хранителя:
council-no-key = Ключа ещё нет
council-make-link = Сделать ссылку
council-compare = Сверьте отпечатки с самими людьми — за столом или по телефону — до того, как что-либо будет зафиксировано.
council-refused-kind = Такая запись отсюда не принимается.
council-refused-text = Слов нет, их слишком много, или это не те слова, что были подписаны.
