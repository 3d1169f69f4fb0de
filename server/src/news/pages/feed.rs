//! The announcements of a rural district as an Atom feed (RFC 4287), for programs that read news.

use actix_web::HttpResponse;

use super::super::model::Announcement;
use super::super::places::{self, Place};
use super::super::store::announcements;
use crate::app::{Answer, Context};
use crate::config::PublicUrl;
use crate::i18n::{Language, machine_date_time};

/// How many announcements the feed has.
const SHOWN: i64 = 30;

/// Answers with the feed.
pub async fn show(context: Context) -> Answer {
    let slug = context.path("assembly").to_owned();
    let (place, found) = context
        .state
        .database
        .read(move |connection| {
            let place = places::assembly(connection, &slug)?;
            let found = announcements::latest(connection, place.subject, None, SHOWN)?;
            Ok((place, found))
        })
        .await?;
    let heading = format!("{} – {}", context.texts().get("news-title"), place.label(context.language()));
    let body = feed(&context.state.config.public_url, &place, &heading, &found, context.language());
    Ok(HttpResponse::Ok().content_type("application/atom+xml; charset=utf-8").body(body))
}

/// The feed. What was withdrawn is not in it.
fn feed(
    public_url: &PublicUrl,
    place: &Place,
    heading: &str,
    announcements: &[Announcement],
    language: Language,
) -> String {
    let code = language.code();
    let page = public_url.to(&format!("/{code}{}", place.news_path()));
    let updated = announcements.iter().map(changed_at).max().unwrap_or_default();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{code}\">\n\
         <id>{page}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n<link rel=\"self\" href=\"{page}.atom\"/>\n\
         <author><name>{}</name></author>\n",
        escaped(heading),
        machine_date_time(updated),
        escaped(place.name.for_reader(language).1),
    );
    for announcement in announcements.iter().filter(|announcement| announcement.withdrawal.is_none()) {
        let words = announcement.words();
        let (written_in, title, text) = words.for_reader(language);
        xml.push_str(&format!(
            "<entry xml:lang=\"{}\">\n<id>{page}/{id}</id>\n<title>{}</title>\n<published>{}</published>\n\
             <updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}/{id}\"/>\n\
             <content type=\"text\">{}</content>\n</entry>\n",
            written_in.code(),
            escaped(title),
            machine_date_time(announcement.published_at.0),
            machine_date_time(changed_at(announcement)),
            escaped(text),
            id = announcement.id,
        ));
    }
    xml.push_str("</feed>\n");
    xml
}

fn changed_at(announcement: &Announcement) -> i64 {
    announcement.corrected_at().unwrap_or(announcement.published_at).0
}

/// Text between tags: what XML would read as markup is escaped, what it forbids is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\n' | '\t' => escaped.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::super::model::{Subject, Version, Words};
    use super::*;
    use crate::clock::Moment;
    use crate::mail::Localised;

    #[test]
    fn the_feed_escapes_what_people_write_and_tells_its_language() {
        let subject = Subject { assembly: 1, cycle: None };
        let place =
            Place { subject, name: Localised::everywhere("A <&> B"), assembly: "saryzhailau".to_owned(), cycle: None };
        let words = Words {
            title: Localised::new([(Language::Russian, "Сход </title> & <script>".to_owned())]),
            text: Localised::new([(Language::Russian, "]]> \u{1} текст".to_owned())]),
        };
        let version = |number, made_at| Version {
            number,
            role: "secretary".to_owned(),
            made_at: Moment(made_at),
            note: None,
            words: words.clone(),
        };
        let announcement = Announcement {
            id: 5,
            subject,
            published_at: Moment(1_803_873_900),
            withdrawal: None,
            version: 2,
            versions: vec![version(1, 1_803_873_900), version(2, 1_803_877_500)],
        };
        let public_url = PublicUrl::parse("https://ortaq.example.kz").unwrap();
        let xml = feed(&public_url, &place, "News", &[announcement], Language::English);
        for expected in [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">",
            "<entry xml:lang=\"ru\">",
            "<id>https://ortaq.example.kz/en/assemblies/saryzhailau/news/5</id>",
            "<title>Сход &lt;/title&gt; &amp; &lt;script&gt;</title>",
            "<published>2027-03-01T09:05:00+05:00</published>\n<updated>2027-03-01T10:05:00+05:00</updated>",
            "<content type=\"text\">]]&gt;  текст</content>",
        ] {
            assert!(xml.contains(expected), "{expected} is not in\n{xml}");
        }
    }
}
