//! Files over HTTP: sent whole, too large, slowly, halfway and by forgers; fetched by who may and by who may not.

#![cfg(test)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use actix_web::{HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ortaq_platform_tests::fresh_database::FreshDatabase;
use ortaq_server::app::{Access, Answer, Context, Platform, Route, routes};
use ortaq_server::config::DatabaseUrl;
use ortaq_server::demo::{self, Demo, Options};
use ortaq_server::errors::Failure;
use ortaq_server::media::{self, Wanted};
use scraper::{Html, Selector};
use ureq::Agent;
use ureq::http::{Response, StatusCode};

const BOUNDARY: &str = "----ortaq";
const MEGABYTE: usize = 1024 * 1024;
/// What the short form of this story takes.
const SHORT: usize = MEGABYTE;

/// The demo, and a second door to it that has forms for files.
struct Place {
    platform: Platform,
    demo: Demo,
    _data: tempfile::TempDir,
    _database: FreshDatabase,
}

/// Somebody's browser.
struct Person {
    agent: Agent,
    door: SocketAddr,
    cookie: String,
    token: String,
}

/// Keeps what may be kept, and says what became of each file.
async fn keep(context: Context) -> Answer {
    let account = context.account()?.id;
    let mut said = format!("title={}\n", context.form.text("title"));
    for (field, wanted) in [("photos", Wanted::Photo), ("papers", Wanted::Document)] {
        for upload in context.form.uploads(field).cloned().collect::<Vec<_>>() {
            let checked = web::block(move || media::check(&upload, wanted)).await.map_err(Failure::internal)?;
            said += &match checked {
                Ok(checked) => {
                    let file = context.state.database.write(move |tx| media::keep(tx, account, checked)).await?;
                    format!("kept={file}\n")
                }
                Err(message) => format!("refused={}\n", context.texts().say(&message)),
            };
        }
    }
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(said))
}

impl Place {
    fn open() -> Self {
        let (database, data) = (FreshDatabase::make(), tempfile::TempDir::new().unwrap());
        let options = Options {
            at: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            data: data.path().join("demo"),
            fresh: false,
            host: None,
            database: Some(DatabaseUrl::parse(database.url()).unwrap()),
        };
        let demo = demo::open(&options).unwrap();
        let mut routes = routes();
        routes.push(Route::post("/{lang}/send", Access::SignedIn, keep).with_files(64 * MEGABYTE));
        routes.push(Route::post("/{lang}/send/short", Access::SignedIn, keep).with_files(SHORT));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let platform = Platform::start(listener, demo.platform.state().clone(), routes, Vec::new()).unwrap();
        Self { platform, demo, _data: data, _database: database }
    }

    fn visitor(&self) -> Person {
        let config =
            Agent::config_builder().http_status_as_error(false).max_redirects(0).max_redirects_will_error(false);
        let agent: Agent = config.proxy(None).build().into();
        Person { agent, door: self.platform.address(), cookie: String::new(), token: String::new() }
    }

    fn person(&self, role: &str) -> Person {
        let mut person = self.visitor();
        let link = self.demo.links.iter().find(|link| link.role == role).unwrap();
        let answer = person.agent.get(&link.url).call().unwrap();
        let cookies = answer.headers().get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
        person.cookie = cookies.map(|cookie| cookie.split(';').next().unwrap()).collect::<Vec<_>>().join("; ");
        let page = person.get("/en/account").body_mut().read_to_string().unwrap();
        let token = Html::parse_document(&page);
        let token = token.select(&Selector::parse("input[name=csrf]").unwrap()).next().unwrap();
        person.token = token.attr("value").unwrap().to_owned();
        person
    }

    fn publish(&self, file: &str) {
        let file = file.to_owned();
        self.platform.state().database.write_blocking(move |tx| media::publish(tx, &[&file])).unwrap();
    }

    fn conceal(&self, file: &str) {
        let file = file.to_owned();
        self.platform.state().database.write_blocking(move |tx| media::conceal(tx, &[&file])).unwrap();
    }
}

impl Person {
    fn get(&self, path: &str) -> Response<ureq::Body> {
        self.agent.get(self.url(path)).call().unwrap()
    }

    /// Cookies of the demo's first door hold here too: it is the same host.
    fn url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.door.port())
    }

    fn status(&self, path: &str) -> StatusCode {
        self.get(path).status()
    }

    /// How many files this account has kept.
    fn kept(&self) -> usize {
        let exported = self.get("/en/account/export").body_mut().read_to_string().unwrap();
        serde_json::from_str::<serde_json::Value>(&exported).unwrap()["files"].as_array().unwrap().len()
    }

    fn form(&self) -> Vec<u8> {
        text("csrf", &self.token)
    }

    fn send(&self, body: &[u8]) -> (StatusCode, String) {
        let request = self.agent.post(self.url("/en/send"));
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let mut answer = request.header("content-type", kind).send(body).unwrap();
        (answer.status(), answer.body_mut().read_to_string().unwrap())
    }

    /// A connection on which the head of a form has been sent, its length as declared or in chunks.
    fn begin(&self, path: &str, length: Option<usize>) -> TcpStream {
        let mut connection = TcpStream::connect(self.door).unwrap();
        connection.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let length =
            length.map_or("Transfer-Encoding: chunked".to_owned(), |length| format!("Content-Length: {length}"));
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nContent-Type: multipart/form-data; boundary={BOUNDARY}\r\n\
             {length}\r\n\r\n",
            self.door, self.cookie
        );
        connection.write_all(head.as_bytes()).unwrap();
        connection
    }
}

fn text(name: &str, value: &str) -> Vec<u8> {
    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes()
}

fn file_head(field: &str, name: &str) -> Vec<u8> {
    let disposition = format!("form-data; name=\"{field}\"; filename=\"{name}\"");
    format!("--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\nContent-Type: image/png\r\n\r\n").into_bytes()
}

fn file(field: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    [file_head(field, name).as_slice(), bytes, b"\r\n"].concat()
}

fn end() -> Vec<u8> {
    format!("--{BOUNDARY}--\r\n").into_bytes()
}

/// A picture of one pixel.
fn photo() -> Vec<u8> {
    const PNG: &str =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    STANDARD.decode(PNG).unwrap()
}

fn paper() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n".to_vec()
}

/// The ids of what was kept.
fn kept(said: &str) -> Vec<&str> {
    said.lines().filter_map(|line| line.strip_prefix("kept=")).collect()
}

/// The status of the answer on a connection.
fn answered(mut connection: TcpStream) -> String {
    let mut first = [0; 12];
    connection.read_exact(&mut first).unwrap();
    String::from_utf8_lossy(&first[9..]).into_owned()
}

fn header<'a>(answer: &'a Response<ureq::Body>, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[test]
fn a_photo_is_seen_by_its_sender_and_officials_and_once_published_by_everybody() {
    let place = Place::open();
    let (resident, visitor) = (place.person("resident"), place.visitor());
    let (_, said) = resident.send(&[resident.form(), file("photos", "a.jpg", &photo()), end()].concat());
    let photo = format!("/media/{}-large.webp", kept(&said)[0]);

    let answer = resident.get(&photo);
    assert_eq!((answer.status(), header(&answer, "cache-control")), (StatusCode::OK, "no-store"));
    for official in ["moderator", "reviewer", "secretary"] {
        assert_eq!(place.person(official).status(&photo), 200, "{official}");
    }
    for other in ["newcomer", "registrar", "observer", "administrator"] {
        assert_eq!(place.person(other).status(&photo), 404, "{other}");
    }
    assert_eq!(visitor.status(&photo), 404);

    place.publish(kept(&said)[0]);
    for (name, kind) in [
        ("large.webp", "image/webp"),
        ("small.webp", "image/webp"),
        ("large.jpg", "image/jpeg"),
        ("small.jpg", "image/jpeg"),
    ] {
        let mut answer = visitor.get(&format!("/media/{}-{name}", kept(&said)[0]));
        assert_eq!((answer.status(), header(&answer, "content-type")), (StatusCode::OK, kind));
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
        assert_eq!(header(&answer, "cache-control"), "private, max-age=31536000, immutable");
        assert!(header(&answer, "content-security-policy").contains("sandbox"));
        assert!(answer.body_mut().read_to_vec().unwrap().len() > 20);
    }
    assert_eq!(visitor.status(&photo.replace("large", "huge")), 404);
    assert_eq!(visitor.status(&photo.replace("large.webp", "document.pdf")), 404);

    place.conceal(kept(&said)[0]);
    assert_eq!(visitor.status(&photo), 404);
    assert_eq!(resident.status(&photo), 200);
}

#[test]
fn a_browser_that_has_a_file_does_not_fetch_it_again() {
    let place = Place::open();
    let (resident, visitor) = (place.person("resident"), place.visitor());
    let (_, said) = resident.send(&[resident.form(), file("photos", "a.jpg", &photo()), end()].concat());
    let url = resident.url(&format!("/media/{}-large.jpg", kept(&said)[0]));
    let ask = |tag: &str| visitor.agent.get(&url).header("if-none-match", tag).call().unwrap();
    let tag = header(&resident.agent.get(&url).call().unwrap(), "etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() > 30, "{tag}");
    assert_eq!(ask(&tag).status(), 404, "a tag opens nothing");
    place.publish(kept(&said)[0]);
    for known in [tag.clone(), format!("\"other\", W/{tag}")] {
        let mut answer = ask(&known);
        assert_eq!((answer.status(), header(&answer, "etag")), (StatusCode::NOT_MODIFIED, tag.as_str()));
        assert!(answer.body_mut().read_to_vec().unwrap().is_empty());
    }
    assert_eq!(ask("\"other\"").status(), 200);
    let mut head = visitor.agent.head(&url).call().unwrap();
    let length: usize = header(&head, "content-length").parse().unwrap();
    assert!(head.status() == 200 && length > 100 && head.body_mut().read_to_vec().unwrap().is_empty());
}

#[test]
fn a_document_is_downloaded_and_never_shown_in_a_page() {
    let place = Place::open();
    let (resident, visitor) = (place.person("resident"), place.visitor());
    let (_, said) = resident.send(&[resident.form(), file("papers", "Смета Иванова.pdf", &paper()), end()].concat());
    place.publish(kept(&said)[0]);
    let mut answer = visitor.get(&format!("/media/{}-document.pdf", kept(&said)[0]));
    assert_eq!((answer.status(), header(&answer, "content-type")), (StatusCode::OK, "application/pdf"));
    let disposition = header(&answer, "content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"ortaq-") && disposition.is_ascii(), "{disposition}");
    assert_eq!(header(&answer, "content-security-policy"), "default-src 'none'; frame-ancestors 'none'; sandbox");
    assert_eq!(answer.body_mut().read_to_vec().unwrap(), paper().trim_ascii_end());
}

#[test]
fn what_is_wrong_with_one_file_costs_neither_words_nor_other_files() {
    let place = Place::open();
    let resident = place.person("resident");
    let large = [b"%PDF-1.4".to_vec(), vec![b' '; 10 * MEGABYTE]].concat();
    let (status, said) = resident.send(
        &[
            resident.form(),
            file("photos", "a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            file("papers", "b.pdf", &large),
            file("photos", "c.jpg", &vec![0xff; 15 * MEGABYTE + 1]),
            file("photos", "d.pdf", &photo()),
            text("title", "Көпір"),
            end(),
        ]
        .concat(),
    );
    assert_eq!(status, 200);
    assert!(said.starts_with("title=Көпір\n"), "{said}");
    assert!(said.contains("refused=This photo is in the HEIC format") && said.contains("Most Compatible"), "{said}");
    assert!(said.contains("refused=The photo is larger than 15 MB."), "{said}");
    assert!(said.contains("refused=The document is larger than 10 MB."), "{said}");
    assert_eq!((kept(&said).len(), resident.kept()), (1, 1), "the photo with the wrong name is a photo");
}

#[test]
fn a_form_without_files_is_sent_as_ever() {
    let place = Place::open();
    let resident = place.person("resident");
    let url = resident.url("/en/send");
    let fields = [("csrf", resident.token.as_str()), ("title", "Көпір")];
    let mut answer = resident.agent.post(&url).send_form(fields).unwrap();
    assert_eq!(answer.body_mut().read_to_string().unwrap(), "title=Көпір\n");
    assert_eq!(resident.agent.post(&url).send_form([("csrf", "guessed")]).unwrap().status(), 403);
}

#[test]
fn a_forger_is_answered_before_a_byte_of_a_file_is_read() {
    let place = Place::open();
    let resident = place.person("resident");
    for token in ["", "guessed"] {
        let mut connection = resident.begin("/en/send", Some(20 * MEGABYTE));
        connection.write_all(&[text("csrf", token), file_head("photos", "a.jpg")].concat()).unwrap();
        assert_eq!(answered(connection), "403", "nothing of the file has been sent yet");
    }
    let mut connection = resident.begin("/en/send", Some(20 * MEGABYTE));
    connection.write_all(&[text("title", "the token comes too late"), file_head("photos", "a.jpg")].concat()).unwrap();
    assert_eq!(answered(connection), "403");
    let stranger = Person { cookie: String::new(), ..place.visitor() };
    assert_eq!(answered(stranger.begin("/en/send", Some(20 * MEGABYTE))), "303", "who has not signed in sends nothing");
    assert_eq!(resident.kept(), 0);
}

#[test]
fn what_is_too_large_is_cut_off_early() {
    let place = Place::open();
    let resident = place.person("resident");
    assert_eq!(answered(resident.begin("/en/send", Some(65 * MEGABYTE))), "413", "by its declared length");
    let mut connection = resident.begin("/en/send/short", None);
    let first = [resident.form(), file_head("photos", "a.jpg")].concat();
    for chunk in std::iter::once(first).chain(std::iter::repeat_n(vec![7; 64 * 1024], SHORT / (64 * 1024) + 1)) {
        let chunk = [format!("{:x}\r\n", chunk.len()).as_bytes(), &chunk, b"\r\n"].concat();
        connection.write_all(&chunk).unwrap();
    }
    assert_eq!(answered(connection), "413", "while it arrives, without an end");
    assert_eq!(resident.kept(), 0);
}

#[test]
fn a_slow_connection_brings_its_photo_in_pieces() {
    let place = Place::open();
    let resident = place.person("resident");
    let body = [resident.form(), file("photos", "a.jpg", &photo()), text("title", "Көпір"), end()].concat();
    let mut connection = resident.begin("/en/send", Some(body.len()));
    connection.set_nodelay(true).unwrap();
    for piece in body.chunks(3) {
        connection.write_all(piece).unwrap();
    }
    assert_eq!(answered(connection), "200");
    assert_eq!(resident.kept(), 1);
}

#[test]
fn broken_connections_leave_nothing_behind() {
    let place = Place::open();
    let resident = place.person("resident");
    for _ in 0..8 {
        let mut connection = resident.begin("/en/send", Some(14 * MEGABYTE));
        let half = [resident.form(), file_head("photos", "a.jpg"), vec![7; 10 * MEGABYTE]].concat();
        connection.write_all(&half).unwrap();
    }
    // Together they were more than there is room for; it is given back when the server sees that they are gone.
    let whole = [resident.form(), file("photos", "a.jpg", &photo()), end()].concat();
    let mut answers = (0..200).map(|_| resident.send(&whole).1);
    assert!(answers.any(|said| kept(&said).len() == 1));
    assert_eq!(resident.kept(), 1);
}

#[test]
fn what_is_no_form_is_answered_in_words() {
    let place = Place::open();
    let resident = place.person("resident");
    let (status, page) = resident.send(&[resident.form(), file_head("photos", "a.jpg")].concat());
    assert_eq!(status, 400);
    assert!(page.contains("<h1"), "{page}");
    assert!(resident.send(b"").0.is_client_error());
    assert_eq!(resident.send(b"csrf=1&title=2").0, 400);
}
