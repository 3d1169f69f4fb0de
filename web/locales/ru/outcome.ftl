# Ход подсчёта: кто победил, что случилось с каждым проектом и сколько не хватило остальным.

count-title-greedy = Подсчёт по голосам: { $file }
count-title-equal-shares = Подсчёт методом равных долей: { $file }
count-size = Бюджет: { $budget }; проектов: { $projects }, бюллетеней: { $ballots }
count-minimum = Проекты, у которых голосов меньше { $votes }, не рассматриваются.
count-minimum-not-applied = В файле назван минимум голосов ({ $votes }), он не применён. Чтобы применить: --min-votes file

winners-title = Финансируются, в таком порядке
winners-none = Не финансируется ни один проект.
winners-sum = Вместе { $cost } из { $budget }, то есть { $share }; остаётся { $left }.
column-place = №
column-project = Проект
column-village = Село
column-votes = Голоса
column-points = Баллы
column-cost = Стоимость
column-left = Остаток

story-title = Что происходило, шаг за шагом
story-funded = { $project }, голосов: { $votes }, стоимость { $cost } — финансируется; остаётся { $left }.
story-misfit = { $project }, голосов: { $votes }, стоимость { $cost } — пропущен: осталось { $left }, не хватает { $lacking }.
story-below-minimum = { $project }, голосов: { $votes } — не рассматривается: нужно { $needed }, не хватает { $lacking }.
story-group = { $project }, голосов: { $votes } — не рассматривается: из той же группы финансируется { $winner }.
story-after-stop = { $project }, голосов: { $votes } — очередь не дошла: финансирование остановилось раньше.

tie-title = Равенство
tie-cost = { $projects }: такой порядок — по меньшей стоимости.
tie-votes = { $projects }: стоимость тоже равна; такой порядок — по числу голосов.
tie-lot = { $projects }: равны во всём; такой порядок — по номерам, вместо жребия.
tie-decisive = При другом порядке финансировались бы другие проекты.

lacking-title = Сколько не хватило остальным
lacking-both = { $project }: ещё голосов: { $votes }, или стоимость не больше { $cost }.
lacking-votes = { $project }: ещё голосов: { $votes }; меньшая стоимость не помогла бы.
lacking-cost = { $project }: стоимость не больше { $cost }; никакое число голосов не помогло бы.
lacking-neither = { $project }: не помогли бы ни голоса, ни меньшая стоимость.

# Ход метода равных долей
shares-endowment = У каждого голосующего { $endowment }.
shares-raised = { $steps ->
    [one] Долю повысили { $steps } раз, на { $step } за шаг, до { $endowment }.
    [few] Долю повысили { $steps } раза, на { $step } за шаг, до { $endowment }.
   *[other] Долю повысили { $steps } раз, на { $step } за шаг, до { $endowment }.
}
shares-overspent = Ещё один шаг — и проекты стоили бы { $cost }, это на { $over } больше бюджета.
shares-exhaustive = Ни один проект с голосами в остаток больше не помещается.
shares-all-funded = Финансируются все проекты с голосами.
shares-bought = { $project }, стоимость { $cost } — финансируется. Сторонников: { $supporters }, из них по { $price } заплатили: { $full }.
shares-bought-points = { $project }, стоимость { $cost } — финансируется. Сторонников: { $supporters }, из них по { $price } за каждый балл заплатили: { $full }.
shares-rest = Отдали всё, что оставалось: { $voters }, вместе { $rest }.
shares-nothing = Ничего уже не оставалось у стольких: { $voters }.
shares-left = У всех голосующих вместе остаётся { $left }.
shares-removed-title = Что сторонники не смогли оплатить
shares-removed = { $project }, стоимость { $cost }; покупок до этого: { $rounds }. У сторонников ({ $supporters }) вместе было { $money }, не хватило { $lacking }.
shares-affordable = За { $cost } проект прошёл бы даже в конце.
shares-completion-title = Затем по голосам, на то, что осталось
versus-title = Сравнение с подсчётом по голосам
versus-kept = Больше победивших проектов при равных долях: у { $shares } чел., по голосам: у { $votes } чел., поровну: у { $same } чел. Остаётся итог равных долей.
versus-greedy = Больше победивших проектов по голосам: у { $votes } чел., при равных долях: у { $shares } чел., поровну: у { $same } чел. Берётся итог по голосам.

# Статистика
statistics-title = Что это значит
column-this-count = Этот подсчёт
column-by-votes = По голосам
column-category = Вид
column-projects = Проекты
column-winners = Прошли
column-spent = Деньги
statistics-no-group = (нет)
statistics-spent = Израсходовано
statistics-winners = Проектов финансируется
statistics-without-winner = Голосующих без единого прошедшего проекта
statistics-mean-winners = Прошедших проектов на голосующего, в среднем
statistics-mean-cost = Стоимость прошедших проектов голосующего, в среднем
statistics-gini = Коэффициент Джини этой стоимости (0 — у всех поровну)
statistics-power = Неравенство влияния (0 — все равны)

# Что в файле Pabulib неверно, а что только странно
problem-at = строка { $line }, { $field }: { $problem }
problem-at-line = строка { $line }: { $problem }
problem-not-utf8 = текст не в кодировке UTF-8
problem-text-before-sections = перед разделом META стоит текст
problem-missing-section = раздела нет
problem-duplicate-section = раздел встречается дважды
problem-missing = отсутствует
problem-duplicate-column = столбец встречается дважды
problem-not-a-number = «{ $found }» — не число от нуля и больше
problem-out-of-range = «{ $found }» слишком велико или имеет слишком много знаков после запятой
problem-unknown-vote-type = «{ $found }» — в формате нет такого вида голосования
problem-duplicate-project = проект «{ $found }» встречается дважды
problem-unknown-project = проекта «{ $found }» нет
problem-points-differ = баллов: { $points }, а проектов: { $projects }

note-title = Странное в файле, но прочитанное
note-more = … и ещё { $count }
note-byte-order-mark = файл начинается с метки порядка байтов
note-stray-quote = кавычка не закрыта; прочитано как есть
note-extra-fields = полей больше, чем столбцов
note-missing-fields = полей меньше, чем столбцов; остальные пусты
note-missing-key = формат этого требует, но этого нет
note-duplicate-key = встречается дважды; считается первое
note-decimal-comma = число с десятичной запятой
note-unreadable-number = не число; ни одному правилу оно не нужно
note-count-differs = в файле сказано { $stated }, а по строкам выходит { $counted }
note-project-named-twice = в бюллетене дважды назван «{ $project }»; считается один раз
note-too-many-projects = в бюллетене проектов: { $found }, а разрешено { $allowed }; считается целиком
note-voter-twice = у двух бюллетеней один и тот же голосующий; считаются оба
note-default-score = непомеченные проекты получили бы столько баллов; здесь у них ничего
