# Что просмотрела каждая проверка и что нашла. После «found-» стоит код, который сообщает пересчёт:
# первая строка — для верного журнала, остальные — для каждого вида ошибки.

found-form-ok = { $entries ->
    [one] прочитана { $entries } запись, самая длинная — { $largest } Б
    [few] прочитано { $entries } записи, самая длинная — { $largest } Б
   *[other] прочитано { $entries } записей, самая длинная — { $largest } Б
}
found-form-unreadable = запись { $entry } не читается
found-form-not-canonical = запись { $entry } составлена не тем способом, который принят
found-form-unknown-type = запись { $entry } неизвестного вида: { $type }
found-form-field = в записи { $entry } пропущено, неизвестно или неверно поле: { $field }
found-form-too-large = в записи { $entry } — { $size } Б, а допускается { $limit } Б

found-chain-ok = { $entries ->
    [one] { $entries } запись, от первой до последней
    [few] { $entries } записи, каждая хранит хэш предыдущей
   *[other] { $entries } записей, каждая хранит хэш предыдущей
}
found-chain-broken = запись { $entry } не продолжает предыдущую
found-chain-position = запись { $entry } стоит там, где должен быть номер { $expected }

found-checkpoint-ok = итог вычислен заново, записей: { $entries }; подпись журнала верна
found-checkpoint-missing = подписанной контрольной точки нет
found-checkpoint-signature = подпись журнала под контрольной точкой неверна
found-checkpoint-size = в контрольной точке записей: { $stated }, в журнале: { $entries }
found-checkpoint-root = итог по всем записям ({ $entries }) не совпадает с подписанным

found-witnesses-ok = верных подписей свидетелей: { $count }, нужно { $quorum }
found-witnesses-none = свидетели в этом голосовании не требуются: другую историю исключить нельзя
found-witnesses-too-few = верных подписей свидетелей: { $count }, а нужно { $quorum }

found-order-ok = { $entries ->
    [one] { $entries } запись, на своём месте
    [few] { $entries } записи, каждая на своём месте
   *[other] { $entries } записей, каждая на своём месте
}
found-order-unexpected = записи { $entry } ({ $type }) здесь быть не может
found-order-time = запись { $entry } помечена временем { $stated }; так быть не может: самое раннее — { $earliest }, а время бюллетеней — целые часы

found-signatures-ok = { $acts ->
    [one] { $acts } подписанное действие, подпись верна
    [few] { $acts } подписанных действия, все подписи верны
   *[other] { $acts } подписанных действий, все подписи верны
}
found-signatures-bad = подпись записи { $entry } неверна
found-signatures-unknown-key = запись { $entry } подписана ключом, который для этого не объявляли
found-signatures-counter = у записи { $entry } номер действия { $stated }, а должен быть { $expected }
found-signatures-too-few = под записью { $entry } подписей: { $count }, а нужно { $needed }
found-signatures-seen = запись { $entry } ссылается на запись, которой в этом журнале нет
found-signatures-who = запись { $entry } подписана не теми, кто должен её подписать

found-roll-ok = { $codes ->
    [one] { $codes } код, сложен из частей; выдававших коды: { $issuers }
    [few] { $codes } кода, каждый сложен из частей; выдававших коды: { $issuers }
   *[other] { $codes } кодов, каждый сложен из частей; выдававших коды: { $issuers }
}
found-roll-one-issuer = кодов: { $codes }, все от одного лица: оно могло бы проголосовать ими само
found-roll-weak-key = у кода в строке { $line } списка слабый ключ
found-roll-double-key = у строк { $line } и { $other } списка один и тот же ключ
found-roll-proof = в строке { $line } списка не доказано, что выдававший код знает свою часть
found-roll-count = в списке должно быть строк: { $stated }, найдено: { $found }
found-roll-chunk = часть списка в записи { $entry } не такая, как нужно: { $reason }

found-ceremony-ok = хранителей ключей: { $trustees }, для расшифровки нужны любые { $threshold }; ключей: { $keys }
found-ceremony-rehearsal = хранитель ключа { $trustee } дал неверный ответ при пробной расшифровке
found-ceremony-fault = запись { $entry } нарушает порядок создания ключей: { $reason }

found-definition-ok = проектов в бюллетене: { $options }; подписей членов совета: { $signatures }, нужно { $quorum }
found-definition-limits = такого бюллетеня быть не может: { $reason }
found-definition-keys = в закреплённом бюллетене названы другие ключи совета
found-definition-roll = в закреплённом бюллетене назван другой список
found-definition-differs = закреплённый бюллетень расходится с тем, что в журнале до него: { $field }
found-definition-early = бюллетень закреплён слишком рано: { $reason }
found-definition-other = запись { $entry } говорит о другом закреплённом бюллетене

found-eligibility-ok = { $ballots ->
    [one] { $ballots } бюллетень; разных кодов: { $codes }, все из списка
    [few] { $ballots } бюллетеня; разных кодов: { $codes }, все из списка
   *[other] { $ballots } бюллетеней; разных кодов: { $codes }, все из списка
}
found-eligibility-other-vote = бюллетень в записи { $entry } относится к другому голосованию
found-eligibility-unknown-code = кода бюллетеня в записи { $entry } нет в списке
found-eligibility-revoked = код бюллетеня в записи { $entry } уже не действовал
found-eligibility-previous = бюллетень в записи { $entry } называет не тот прежний бюллетень
found-eligibility-seen = бюллетень в записи { $entry } ссылается на запись, которой в этом журнале нет
found-eligibility-too-many = код из записи { $entry } использован больше дозволенного (раз: { $limit })

found-ballot-signatures-ok = { $ballots ->
    [one] { $ballots } подпись, верна
    [few] { $ballots } подписи, все верны
   *[other] { $ballots } подписей, все верны
}
found-ballot-signatures-bad = бюллетень в записи { $entry } не подписан своим кодом

found-ballot-proofs-ok = { $ballots ->
    [one] { $ballots } бюллетень, доказательство верно
    [few] { $ballots } бюллетеня, все доказательства верны
   *[other] { $ballots } бюллетеней, все доказательства верны
}
found-ballot-proofs-unreadable = бюллетень в записи { $entry } не читается
found-ballot-proofs-bad = бюллетень в записи { $entry } не доказывает, что соблюдает правила

found-challenges-ok = { $challenges ->
    [0] устройства никто не испытывал
    [one] { $challenges } проверочный бюллетень, он не посчитан
    [few] { $challenges } проверочных бюллетеня, ни один не посчитан
   *[other] { $challenges } проверочных бюллетеней, ни один не посчитан
}
found-challenges-signature = проверка в записи { $entry } не подписана своим кодом
found-challenges-counted = бюллетень, раскрытый в записи { $entry }, ещё и подан — в записи { $other }
found-challenges-code = код проверки в записи { $entry } не действует
found-challenges-too-many = код из записи { $entry } испытан больше дозволенного (раз: { $limit })

found-revocations-ok = отозвано кодов: { $revocations }; действует { $active }, людей в списке { $roll }
found-revocations-unknown-code = запись { $entry } отзывает код, который не действует
found-revocations-replacement = новый код в записи { $entry } выдан не так, как нужно: { $reason }
found-revocations-paper = пачка бумажных бюллетеней в записи { $entry } не покрыта отозванными кодами

found-closing-ok = бюллетеней: { $ballots }, голосующих для подсчёта: { $counted }; подписей хранителей ключей: { $signatures }
found-closing-small-quorum = бюллетеней: { $ballots }, голосующих для подсчёта: { $counted }; подписей хранителей ключей: { $signatures }. Ограничение: подписей требовалось меньше { $safe }, поэтому единственность закрытия зависит и от свидетелей
found-closing-count = в закрытии названо бюллетеней: { $stated }, а в журнале: { $found }
found-closing-signatures = закрытие подписали хранители ключей: { $signatures }, а нужно { $threshold }
found-closing-witnesses = закрытие до расшифровки подписали свидетели: { $count }, а нужно { $quorum }
found-closing-minimum = бюллетеней: { $counted }; этого мало, чтобы не раскрыть отдельный выбор, нужно { $minimum }
found-closing-other = запись { $entry } говорит о другом закрытии или подписывает это повторно
found-closing-checkpoint = контрольная точка в записи { $entry } не от этого журнала

found-decryption-ok = верных ответов хранителей ключей: { $valid }, нужно { $threshold }
found-decryption-some-invalid = верных ответов хранителей ключей: { $valid }, нужно { $threshold }; отброшены как неверные: { $invalid }
found-decryption-too-few = верных ответов хранителей ключей: { $valid }, а нужно { $threshold }; неверные: { $invalid }

found-totals-ok = { $votes ->
    [one] { $votes } голос; проектов: { $options }; как опубликовано
    [few] { $votes } голоса; проектов: { $options }; как опубликовано
   *[other] { $votes } голосов; проектов: { $options }; как опубликовано
}
found-totals-differ = проект { $option }: опубликовано { $stated }, пересчитано { $found }
found-totals-ballots = в результате названо бюллетеней: { $stated }, а для подсчёта их в журнале { $found }
found-totals-range = расшифрованная сумма больше, чем может выйти из стольких бюллетеней

found-lot-ok = число жребия вычислено заново: { $seed }
found-lot-differs = опубликованное число жребия не совпадает с вычисленным
found-lot-order = опубликованный порядок жребия не следует из его числа

found-outcome-ok = { $funded ->
    [one] { $funded } проект на сумму { $cost }, как опубликовано
    [few] { $funded } проекта на сумму { $cost }, как опубликовано
   *[other] { $funded } проектов на сумму { $cost }, как опубликовано
}
found-outcome-differs = опубликовано: { $stated }; пересчитано: { $found }
found-outcome-rule = правило применить нельзя: { $reason }

found-conclusion-ok = подписей членов совета: { $signatures }, нужно { $quorum }; особых мнений: { $dissent }
found-conclusion-quorum = подписей членов совета: { $signatures }, а нужно { $quorum }
found-conclusion-other-result = заключение в записи { $entry } говорит о другом результате
found-conclusion-not-confirmed = совет НЕ подтвердил этот результат: подписей членов совета: { $signatures }, нужно { $quorum }; особых мнений: { $dissent }
found-conclusion-counts = в заключении (запись { $entry }) отозванных кодов не столько, сколько в журнале
found-conclusion-dissent = в заключении (запись { $entry }) названо особое мнение того, кто его не подписал, или одно названо дважды

found-final-ok = журнал кончается записью { $entry }, как в ней и сказано
found-final-size = журнал говорит, что записей в нём { $stated }, а их { $entries }
found-final-not-last = после завершения в записи { $entry } идут ещё записи
found-final-void = голосование признано несостоявшимся, журнал кончается записью { $entry }; для нового нужны новые ключи

found-prefix-ok = записи прежней копии ({ $earlier }) — начало нынешней ({ $entries })
found-prefix-shorter = в прежней копии записей: { $earlier }, а в этой только { $entries }
found-prefix-differs = запись { $entry } не такая, как в прежней копии

found-fingerprint-ok = { $fingerprint }, как вам и дали
found-fingerprint-differs = вам дали { $given }, а у этого журнала { $fingerprint }
