//! Who of the council is awaited gets a letter, in the demo's district, where nothing runs by itself here.

use diesel::prelude::*;
use ortaq_crypto::entry::Role;

use super::super::vote;
use super::story::Story;
use crate::clock::Moment;
use crate::council;
use crate::cycles::Phase;
use crate::testing::START;

const DAY: i64 = 86_400;

#[derive(diesel::QueryableByName)]
struct Row {
    #[diesel(sql_type = diesel::sql_types::Text)]
    address: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    subject: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}

impl Story {
    /// Lets the job run so many seconds after the story began; gives how many things it told of.
    fn remind(&self, seconds: i64) -> usize {
        council::remind(&self.state, Moment(START.0 + seconds)).unwrap()
    }

    /// The letters to the council.
    fn letters(&self) -> Vec<Row> {
        let all = "SELECT address, subject, text FROM letters WHERE kind = 'council' ORDER BY id";
        self.state.database.read_blocking(|connection| Ok(diesel::sql_query(all).load(connection)?)).unwrap()
    }

    /// The subjects of the letters to the council, in their order.
    fn subjects(&self) -> Vec<String> {
        self.letters().into_iter().map(|letter| letter.subject).collect()
    }

    /// The first member, whose account is the demo's only one of a member, signs what waits.
    fn the_first_member_signs(&self) {
        let hands = vote::Hands::of(&self.state, self.cycle).unwrap();
        let waiting = self.state.database.read_blocking(|connection| council::proposed(connection, hands.log)).unwrap();
        for act in waiting {
            hands.sign(Role::Council, 1, act.id, &act.kind, &act.content).unwrap();
        }
    }
}

#[test]
fn trustees_are_told_of_the_ceremony_once_and_reminded_once_a_day_later() {
    let story = Story::at(Phase::Keys);
    let subject = "Кілт сақтаушылар дауыс беру кілттерін жасайды";
    assert_eq!(story.remind(0), 1);
    assert_eq!(story.subjects(), [subject]);
    assert_eq!(story.remind(0), 0, "in another process, or after a restart");
    assert_eq!(story.remind(DAY - 1), 0);
    assert_eq!(story.remind(DAY), 1);
    assert_eq!(story.subjects(), [subject, &format!("Сізді әлі күтіп отыр: {subject}")]);
    assert_eq!(story.remind(3 * DAY), 0, "nobody is reminded every day");
}

#[test]
fn who_is_to_sign_reads_what_and_where_and_is_left_alone_once_signed() {
    let story = Story::at(Phase::Freeze);
    assert_eq!(story.remind(0), 1);
    let [letter] = <[Row; 1]>::try_from(story.letters()).ok().unwrap();
    assert_eq!(letter.address, "council-member@demo.invalid");
    assert_eq!(letter.subject, "Неге дауыс берілетіні қолтаңбаңызды күтіп тұр");
    for told in ["он минуттай", "Әлия Нұрғалиева", "/sarzhailau/2027/council/?lang=kk"] {
        assert!(letter.text.to_lowercase().contains(&told.to_lowercase()), "{told} is missing in {}", letter.text);
    }
    story.the_first_member_signs();
    assert_eq!(story.remind(DAY), 1, "the others are awaited, and have no account here");
    assert_eq!(story.letters().len(), 1, "who has signed is not reminded");
}

#[test]
fn the_count_begins_with_a_letter_to_who_holds_keys() {
    let story = Story::at(Phase::Count);
    assert_eq!(story.remind(0), 1);
    assert_eq!(story.subjects(), ["Санау басталды: қолтаңбаңыз керек"]);
    assert_eq!(story.remind(DAY), 1);
    assert_eq!(story.letters().len(), 2);
}
