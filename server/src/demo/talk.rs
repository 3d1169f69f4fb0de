//! What the demo's residents say about proposals, which they support, and what they report.

use crate::cycles::Phase;
use crate::discussion::model::Reason;

/// Something that is said or done in the discussion. What is said has a name here, by which it is answered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Talk {
    /// Somebody begins a thread: its name, who, what.
    Says(&'static str, &'static str, &'static str),
    /// Somebody answers: the name of the answer, of what it answers, who, what.
    Answers(&'static str, &'static str, &'static str, &'static str),
    /// Somebody asks the moderator to look at it.
    Reports(&'static str, &'static str, Reason),
    /// The moderator hides it.
    Hides(&'static str, Reason),
}

/// On a day of a phase, counted from 0, this happens below the proposal of this number.
pub(super) struct Happens(pub Phase, pub i64, pub i64, pub Talk);

/// How many of the residents support a proposal, by its number.
pub(super) const SUPPORTED: &[(i64, usize)] = &[
    (1, 17),
    (2, 13),
    (3, 15),
    (4, 8),
    (5, 9),
    (6, 7),
    (7, 11),
    (8, 14),
    (9, 6),
    (10, 12),
    (11, 10),
    (12, 16),
    (13, 5),
    (14, 4),
    (15, 1),
    (16, 3),
];

/// On which day of the intake the one at this place among a proposal's supporters supports it, when it was handed in on
/// that day: by the day on which the demo opens all have.
pub(super) fn day_of_support(handed_in: i64, place: usize) -> i64 {
    let days = (3 - handed_in).max(1);
    handed_in + 1 + i64::try_from(place).unwrap_or_default() % days
}

use Phase::{Intake, Review};
use Talk::{Answers, Hides, Reports, Says};

/// All of it, in order.
pub(super) const TALK: &[Happens] = &[
    Happens(
        Intake,
        1,
        1,
        Says(
            "lamps-when",
            "Күләш Баймұратова",
            "Немерем мектепке таңғы жетіде шығады, қыста көшеде көзге түртсе көргісіз. Шамдар қай айда жанады?",
        ),
    ),
    Happens(
        Intake,
        1,
        1,
        Answers(
            "lamps-when-answer",
            "lamps-when",
            "Бекзат Нұртаев",
            "Дауыс беруден өтсе, жазда орнатып, 1 қыркүйекке дейін қосамыз деп отырмыз.",
        ),
    ),
    Happens(
        Intake,
        2,
        1,
        Answers("lamps-thanks", "lamps-when-answer", "Күләш Баймұратова", "Рақмет. Балалар үшін өте керек іс."),
    ),
    Happens(
        Intake,
        1,
        1,
        Says(
            "lamps-bill",
            "Елена Власова",
            "Поддерживаю. А кто каждый год будет платить за электричество? Не выйдет так, что поставят и не включат?",
        ),
    ),
    Happens(
        Intake,
        2,
        1,
        Answers(
            "lamps-bill-answer",
            "lamps-bill",
            "Бекзат Нұртаев",
            "Около 210 тысяч тенге в год, это есть в описании. На шкафах датчик света, днём гореть не будут.",
        ),
    ),
    Happens(
        Intake,
        2,
        1,
        Says(
            "lamps-side",
            "Жомарт Әлімов",
            "Шамдар көшенің екі жағына да қойыла ма, әлде бір жағына ма? Біздің жақтағы бағандар ескі.",
        ),
    ),
    Happens(
        Intake,
        3,
        1,
        Answers(
            "lamps-side-answer",
            "lamps-side",
            "Бекзат Нұртаев",
            "Бір жағына, тұрған бағандарға бекітеміз. Ескі үш бағанды жөндеу жұмысымен бірге ауыстыруды сұраймыз.",
        ),
    ),
    Happens(
        Intake,
        2,
        1,
        Says("lamps-insult", "Ибрагим Досов", "Бәрің ұрысыңдар! Шам деп жүріп ақшаны қалталарыңа басасыңдар."),
    ),
    Happens(Intake, 2, 1, Reports("lamps-insult", "Зәуре Мырзаева", Reason::Insult)),
    Happens(Intake, 3, 1, Hides("lamps-insult", Reason::Insult)),
    Happens(
        Intake,
        1,
        3,
        Says(
            "water-salt",
            "Қуаныш Сапаров",
            "Қазіргі құдықтың суы тұзды, қайнатсаң да дәмі кетпейді. Сүзгі осы тұзды ала ма?",
        ),
    ),
    Happens(
        Intake,
        2,
        3,
        Answers(
            "water-salt-answer",
            "water-salt",
            "Нәзира Құдайбергенова",
            "Алады, сметада тұзды сүзетін қондырғы бар. Ұңғыма қазылған соң суды зертханаға апарамыз.",
        ),
    ),
    Happens(
        Intake,
        2,
        3,
        Says(
            "water-price",
            "Михаил Дорошенко",
            "Вода будет бесплатной или по карточке за деньги? У пенсионеров каждый тенге на счету.",
        ),
    ),
    Happens(
        Intake,
        3,
        3,
        Answers(
            "water-price-answer",
            "water-price",
            "Нәзира Құдайбергенова",
            "Карточка нужна, чтобы считать литры. О цене решим на сходе, пенсионерам хотим сделать бесплатно.",
        ),
    ),
    Happens(
        Intake,
        3,
        3,
        Says(
            "water-place",
            "Перизат Жақып",
            "Клубтың жаны тар, машинаға орын жоқ. Дүңгіршекті сәл шетірек қойса, кезек жолды бөгемес еді.",
        ),
    ),
    Happens(
        Intake,
        2,
        10,
        Says(
            "sun-winter",
            "Ыбырай Қожахметов",
            "Қыста күн қысқа, панельді қар басады. Аккумулятор неше сағатқа жетеді?",
        ),
    ),
    Happens(
        Intake,
        2,
        10,
        Answers(
            "sun-winter-answer",
            "sun-winter",
            "Іңкәр Сәбит",
            "Тоңазытқыш пен байланысқа шамамен он сағат жетеді. Жарық одан ұзақ өшпейді. Қарды өзіміз сыпырамыз.",
        ),
    ),
    Happens(
        Intake,
        3,
        10,
        Says(
            "sun-vaccine",
            "Шолпан Есімова",
            "Өткен айда жарық өшіп, балалардың екпесін ауданға қайтарып жіберді. Бұл жоба бізге өте қажет.",
        ),
    ),
    Happens(
        Intake,
        3,
        10,
        Says(
            "sun-internet",
            "Юсуп Алиев",
            "Интернет будет только для медпункта? В селе связь ловит один оператор, и то на пригорке.",
        ),
    ),
    Happens(
        Intake,
        3,
        10,
        Answers(
            "sun-internet-answer",
            "sun-internet",
            "Іңкәр Сәбит",
            "В первую очередь для связи с врачами. Если скорости хватит, откроем доступ и для жителей в коридоре.",
        ),
    ),
    Happens(
        Intake,
        2,
        12,
        Says(
            "waste-school",
            "Гауһар Сейдалиева",
            "Сегіз орынның бірі мектептің дәл жанында тұр. Иісі мен шыбыны болады ғой, алысырақ қойған дұрыс.",
        ),
    ),
    Happens(
        Intake,
        3,
        12,
        Answers(
            "waste-school-answer",
            "waste-school",
            "Дәурен Тоқтаров",
            "Дұрыс айтасыз, ол алаңды көшенің аяғына жылжытамыз.",
        ),
    ),
    Happens(
        Intake,
        3,
        12,
        Says("waste-dogs", "Елена Власова", "Главное – крышки. Без крышек собаки всё растащат, и ограда не поможет."),
    ),
    Happens(
        Intake,
        3,
        12,
        Answers(
            "waste-dogs-answer",
            "waste-dogs",
            "Дәурен Тоқтаров",
            "Согласен. Контейнеры возьмём с крышками, цена почти та же.",
        ),
    ),
    Happens(
        Intake,
        3,
        12,
        Says(
            "waste-neighbour",
            "Ақмарал Исаева",
            "Түнде қоқысты арыққа кім төгетінін бәріміз білеміз: Орталық көшедегі 14-үйдің иесі. Телефон нөмірін де жазып жіберейін бе?",
        ),
    ),
    Happens(Intake, 3, 12, Reports("waste-neighbour", "Зәуре Мырзаева", Reason::PersonalData)),
    Happens(
        Review,
        2,
        1,
        Says(
            "lamps-review",
            "Гауһар Сейдалиева",
            "Сараптамадан өткені қуантты. Енді жиналыста осы жобаны қолдаңыздаршы.",
        ),
    ),
];
