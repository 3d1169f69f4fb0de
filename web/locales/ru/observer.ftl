# Программа наблюдателя: справка, отчёты и ошибки. Тексты отдельных параметров: options.ftl.

heading-usage = Как вызывать:
heading-commands = Команды
heading-arguments = Что указать
heading-options = Параметры

program-about =
    Пересчитывает голосование по бюджету народного участия по его открытому журналу. Не нужны
    ни разрешение, ни учётная запись, ни доверие к серверу: всё вычисляется заново на этом компьютере.
program-usage = ortaq-observer КОМАНДА …
program-more =
    С чего начать:
      Скачайте журнал со страницы результатов вашего голосования и пересчитайте его:
        ortaq-observer verify cycle-2026.bundle
      Или сделайте для пробы своё голосование:
        ortaq-observer rehearse examples/sarzhailau.pb --out try.bundle

    Чем кончается команда (код завершения, для сценариев):
      0  сделано; то, что проверено, верно
      1  то, что проверено, неверно
      2  прочитать не удалось, или команда набрана с ошибкой

    Подробнее о команде: ortaq-observer КОМАНДА --help

verify-about = Пересчитать всё голосование и сказать по каждой проверке, верно ли оно
verify-usage = ortaq-observer verify [параметры] BUNDLE
verify-more =
    Что проверяется: каждая запись журнала, каждая подпись, каждый зашифрованный бюллетень,
    ключи совета, расшифровка, суммы, жребий, правило и заключение совета.
    О каждой проверке печатается одна строка: что просмотрено и что найдено.
    С параметром --explain под каждой сказано, зачем она нужна.

    Примеры:
      Пересчитать скачанный файл и сверить его с отпечатком из письма:
        ortaq-observer verify cycle-2026.bundle --fingerprint "15343 19937 04800 03320 95202 41694 34987 87418"
      Убедиться, что с прошлой недели ничего не переписали:
        ortaq-observer verify cycle-2026.bundle --since last-week.bundle
      Пересчитать голосование прямо с сервера или копию, которую хранит mirror:
        ortaq-observer verify https://ortaq.example/log/sarzhailau/2027/
        ortaq-observer verify my-copy

    Чем кончается (код завершения):
      0  верно: всё, что можно было проверить, правильно
      1  неверно: хотя бы одна проверка не прошла; в её строке сказано, что и где
      2  не читается: нет такого файла, он неполон или это не журнал

rehearse-about = Превратить любой файл Pabulib в целое голосование по этому протоколу
rehearse-usage = ortaq-observer rehearse [параметры] --out BUNDLE FILE.pb
rehearse-more =
    Каждый бюллетень файла шифруется, подаётся, считается и расшифровывается вымышленными
    хранителями ключей. Так можно увидеть, как выглядит журнал, испытать на нём пересчёт,
    испортить его и посмотреть, что будет.

    Пример:
      ortaq-observer rehearse examples/sarzhailau.pb --trustees 5 --threshold 3 --out try.bundle
      ortaq-observer verify try.bundle

    Чем кончается (код завершения):
      0  журнал записан, его итоги равны итогам бюллетеней файла
      1  журнал записан, но его итоги не равны итогам бюллетеней файла
      2  файл не удалось прочитать или журнал не удалось записать

outcome-about = Подсчитать файл Pabulib по выбранному правилу и рассказать ход подсчёта
outcome-usage = ortaq-observer outcome [параметры] --rule RULE FILE.pb
outcome-more =
    Правила:
      greedy        по голосам: сначала проект с наибольшим числом голосов; что не помещается,
                    пропускается
      equal-shares  метод равных долей: у каждого голосующего равная доля денег, и проект
                    финансируется, если его сторонники могут оплатить его из своих долей

    При равенстве решает меньшая стоимость, затем большее число голосов, затем порядок номеров.

    Примеры:
      ortaq-observer outcome examples/sarzhailau.pb --rule greedy
      ortaq-observer outcome examples/sarzhailau.pb --rule equal-shares --completion add1u
      Настройки настоящих голосований в Величке, Свеце и Ассене:
        ortaq-observer outcome FILE.pb --rule equal-shares --completion add1 --start floor --exhaustive-stop no

    Чем кончается (код завершения):
      0  подсчитано
      2  файл не удалось прочитать, или настройки к нему не подходят

compare-about = Доказать, что новая копия журнала продолжает старую
compare-usage = ortaq-observer compare [параметры] OLD NEW
compare-more =
    Пример:
      ortaq-observer compare monday.bundle friday.bundle
      ortaq-observer compare my-copy https://ortaq.example/log/sarzhailau/2027/

    Чем кончается (код завершения):
      0  новая копия запись за записью начинается со старой
      1  нет: прошлое переписали или укоротили
      2  одну из двух не удалось прочитать

mirror-about = Хранить в папке полную копию журнала, проверяя её при копировании
mirror-usage = ortaq-observer mirror [параметры] LOG DIR
mirror-more =
    Папку можно пересчитать, сравнить и выложить на любой сайт. Запускайте снова, вручную или по
    расписанию, чтобы добавить новое. То, что уже есть в папке, должно быть началом того, что
    показывает журнал; иначе ничего не затирается и об этом сказано.

    Пример:
      ortaq-observer mirror https://ortaq.example/log/sarzhailau/2027/ my-copy

    Чем кончается (код завершения):
      0  копия полна
      1  журнал показывает не ту историю, что в копии, или не то, что подписал
      2  журнал не удалось прочитать, или в папку нельзя записать

witness-about = Быть свидетелем: подписать контрольную точку, если она продолжает подписанное раньше
witness-usage = ortaq-observer witness [параметры] --dir DIR LOG
witness-more =
    Свидетель работает на отдельном компьютере. Он подписывает контрольную точку, только если журнал
    продолжает то, что он подписал раньше, поэтому сервер не может вести две истории. Подпись — в
    последней строке того, что он печатает. При первом запуске он создаёт ключ в DIR и печатает его
    открытую часть — передайте её совету.

    С --listen он ждёт запросов по открытому протоколу C2SP tlog-witness и отвечает, только когда
    запомнил подписанное на диске. Поставьте перед ним веб-сервер с https.

    Пример:
      ortaq-observer witness cycle-2026.bundle --dir my-witness --name observers.example

    Чем кончается (код завершения):
      0  подписано
      1  не подписано, и сказано почему; если журнал показал две истории, доказательство лежит в DIR
      2  журналом или папкой нельзя воспользоваться

man-about = Напечатать страницу руководства программы или одной команды
man-usage = ortaq-observer man [COMMAND]
man-more =
    Примеры:
      ortaq-observer man verify > ortaq-observer-verify.1
      ortaq-observer man --out /usr/local/share/man/man1

completions-about = Напечатать подсказки команд и параметров для командной оболочки
completions-usage = ortaq-observer completions SHELL
completions-more =
    Примеры:
      ortaq-observer completions bash > /etc/bash_completion.d/ortaq-observer
      ortaq-observer completions zsh > ~/.zfunc/_ortaq-observer
      ortaq-observer completions fish > ~/.config/fish/completions/ortaq-observer.fish

# Отчёт о пересчёте
report-title = Пересчёт журнала { $origin }
report-totals = Голоса: { $totals }
report-funded = Финансируются: { $projects }
report-funded-none = Не финансируется ни один проект
report-log-key = Ключ журнала: { $key }
report-witnesses = Свидетели: { $names }
verdict-valid = ВЕРНО, и это голосование из вашего письма: отпечаток { $fingerprint } совпал.
verdict-valid-in-itself =
    ВЕРНО само по себе. Теперь сверьте отпечаток { $fingerprint } с письмом или плакатом: только так видно, что это ваше голосование.
verdict-valid-so-far = Пока ВЕРНО, и это голосование из вашего письма: отпечаток { $fingerprint } совпал. Голосование продолжается.
verdict-valid-so-far-in-itself =
    Пока ВЕРНО само по себе; голосование продолжается. Теперь сверьте отпечаток { $fingerprint } с письмом или плакатом: только так видно, что это ваше голосование.
verdict-early = Пока ВЕРНО. Бюллетень ещё не закреплён, поэтому отпечатка для сверки пока нет.
verdict-invalid = { $count ->
    [one] НЕВЕРНО: не прошла проверка { $checks }. Сохраните этот файл и покажите его совету и другим наблюдателям.
   *[other] НЕВЕРНО: не прошли проверки { $checks }. Сохраните этот файл и покажите его совету и другим наблюдателям.
}

# Ход работы, только на терминале
progress-ballots = бюллетени
progress-entries = записи
progress-line = { $what }: { $done } из { $total }, в секунду { $rate }, осталось { $left }

# Ошибки: что случилось и что делать
error-title = Ошибка: { $message }
error-help = Справка: { $command } --help
error-unknown-option = параметра { $option } нет.
error-unknown-option-similar = параметра { $option } нет. Может быть, { $similar }?
error-unknown-command = команды «{ $command }» нет.
error-unknown-command-similar = команды «{ $command }» нет. Может быть, «{ $similar }»?
error-value = «{ $value }» не подходит для { $option }.
error-value-choices = «{ $value }» не подходит для { $option }. Выберите одно из: { $choices }.
error-value-missing = после { $option } нужно значение.
error-missing = не хватает: { $arguments }.
error-too-much = «{ $argument }» здесь лишнее.
error-conflict = { $option } нельзя указать вместе с { $other } или дважды.
error-mistyped = команда в таком виде непонятна.

failure-not-found = Файла или папки «{ $path }» нет. Проверьте название и то, в той ли вы папке.
failure-is-folder = «{ $path }» — папка. Укажите файл в ней.
failure-denied = Этому пользователю нельзя работать с «{ $path }». Выберите другое место или попросите доступ.
failure-reading = «{ $path }» не удалось прочитать: { $reason }. Скачайте его ещё раз или возьмите другую копию.
failure-writing = «{ $path }» не удалось записать: { $reason }. Проверьте, есть ли место, или выберите другую папку.
failure-not-pabulib = «{ $path }» не читается как файл Pabulib: { $reason }. Исправьте файл или возьмите другую копию.
failure-rule = С такими настройками этот файл подсчитать нельзя: { $reason }. Измените их или возьмите другой файл.
failure-no-threshold = В «{ $path }» не назван минимум голосов. Укажите его числом: --min-votes 48

# Журналы в сети
failure-web-address = «{ $url }» — неполный адрес. Скопируйте его из адресной строки браузера целиком, начиная с http.
failure-web-unreachable = Сервер «{ $url }» недоступен. Проверьте адрес и связь или попробуйте позже.
failure-web-missing = На сервере нет «{ $url }». Проверьте адрес; если журнал только что вырос, запустите ещё раз.
failure-web-answer = Вместо «{ $url }» сервер прислал ошибку { $status }. Попробуйте позже или возьмите другую копию.
failure-web-elsewhere = Сервер «{ $url }» отсылает к другому: «{ $target }». Если вы ему доверяете, укажите этот адрес.
failure-web-circle = Сервер пересылает снова и снова, последний раз на «{ $url }». Попробуйте позже или возьмите другую копию.
failure-web-slow = Сервер отдаёт «{ $url }» слишком медленно или перестал отвечать. Попробуйте позже или возьмите другую копию.
failure-web-broken = Связь оборвалась, пока скачивался «{ $url }». Запустите ещё раз.
failure-web-range = Сервер прислал не ту часть «{ $url }», о которой его просили. Попробуйте позже или возьмите другую копию.
failure-web-large = «{ $url }» больше { $megabytes } МБ, а это больше допустимого. Это не файл журнала: проверьте адрес.
failure-web-not-understood = Не удалось скачать «{ $url }»: { $reason }. Проверьте адрес или попробуйте позже.
