//! Forms as browsers and others send them.

use actix_web::FromRequest;
use actix_web::test::TestRequest;

use super::*;

const BOUNDARY: &str = "----ortaq";

/// A form being put together.
#[derive(Default)]
struct Sent(Vec<u8>);

impl Sent {
    fn text(self, name: &str, value: &str) -> Self {
        self.part(&format!("name=\"{name}\""), value.as_bytes())
    }

    fn file(self, field: &str, name: &str, bytes: &[u8]) -> Self {
        self.part(&format!("name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: image/jpeg"), bytes)
    }

    fn part(mut self, disposition: &str, bytes: &[u8]) -> Self {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n");
        self.0.extend(head.as_bytes());
        self.0.extend(bytes);
        self.0.extend(b"\r\n");
        self
    }

    fn end(mut self) -> Vec<u8> {
        self.0.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
        self.0
    }
}

type Received = Result<(Form, Option<OwnedSemaphorePermit>), Failure>;

fn is_ours(form: &Form) -> Result<(), Failure> {
    if form.text("csrf") == "token" { Ok(()) } else { Err(Failure::FormExpired) }
}

fn receive_by(uploads: &Uploads, most_bytes: usize, body: Vec<u8>) -> Received {
    actix_web::rt::System::new().block_on(async {
        let request = TestRequest::default()
            .insert_header(("content-type", format!("multipart/form-data; boundary={BOUNDARY}")))
            .set_payload(body);
        let (request, mut payload) = request.to_http_parts();
        let body = web::Payload::from_request(&request, &mut payload).await.unwrap();
        uploads.receive(&request, body, most_bytes, is_ours).await
    })
}

fn receive(body: Vec<u8>) -> Received {
    receive_by(&Uploads::default(), 64 * 1024 * 1024, body)
}

fn ours() -> Sent {
    Sent::default().text("csrf", "token")
}

#[test]
fn fields_and_files_arrive_as_they_were_sent() {
    let body = ours()
        .text("title", "Көпір\r\n")
        .file("photos", "көпір.jpg", b"\xff\xd8\xff")
        .file("photos", "", b"")
        .text("alt", "")
        .file("papers", "смета.pdf", b"%PDF-1.4");
    let (form, room) = receive(body.end()).unwrap();
    assert_eq!(form.first("title"), Some("Көпір\r\n"));
    assert_eq!(form.first("alt"), Some(""));
    let photos: Vec<&Upload> = form.uploads("photos").collect();
    assert_eq!(photos.len(), 1, "a field in which nothing was chosen has no file");
    assert_eq!((photos[0].name.as_str(), photos[0].bytes.as_ref()), ("көпір.jpg", b"\xff\xd8\xff".as_slice()));
    assert_eq!(form.uploads("papers").count(), 1);
    assert_eq!(form.uploads("others").count(), 0);
    assert!(room.is_some());
}

#[test]
fn a_forged_forms_files_are_not_read() {
    let big = vec![7; 1024 * 1024];
    let forged = [
        Sent::default().file("photos", "a.jpg", &big),
        Sent::default().text("csrf", "guessed").file("photos", "a.jpg", &big),
        // The token comes too late.
        Sent::default().file("photos", "a.jpg", &big).text("csrf", "token"),
        Sent::default().text("title", "no file at all"),
    ];
    for body in forged {
        let uploads = Uploads::default();
        assert!(matches!(receive_by(&uploads, MOST_OF_A_FORM, body.end()), Err(Failure::FormExpired)));
        assert_eq!(uploads.0.available_permits(), MOST_AT_ONCE / BLOCK);
    }
}

#[test]
fn one_file_that_is_too_large_costs_neither_the_text_nor_the_other_files() {
    let body = ours()
        .file("papers", "a.pdf", &[b"%PDF-".as_slice(), &vec![0; MAX_DOCUMENT]].concat())
        .file("photos", "b.jpg", &vec![0; MAX_PHOTO + 1])
        .file("photos", "c.jpg", b"small")
        .text("title", "Көпір");
    let (form, _) = receive(body.end()).unwrap();
    assert_eq!(form.text("title"), "Көпір");
    let told: Vec<_> = form
        .uploads("papers")
        .chain(form.uploads("photos"))
        .map(|upload| (upload.left_out, upload.bytes.len()))
        .collect();
    assert_eq!(told, [(Some(LeftOut::TooLarge), 0), (Some(LeftOut::TooLarge), 0), (None, 5)]);
}

#[test]
fn files_that_are_too_much_together_are_named() {
    let file = vec![0; MAX_PHOTO];
    let body = ours().file("photos", "1", &file).file("photos", "2", &file).file("photos", "3", &file);
    let (form, room) = receive(body.end()).unwrap();
    let told: Vec<_> = form.uploads("photos").map(|upload| upload.left_out).collect();
    assert_eq!(told, [None, None, Some(LeftOut::Together)]);
    assert!(room.unwrap().num_permits() <= MOST_OF_A_FORM / BLOCK);
}

#[test]
fn only_so_many_files_are_kept() {
    let body = (0..MOST_FILES + 5).fold(ours(), |body, number| body.file("photos", &number.to_string(), b"x"));
    let (form, _) = receive(body.text("title", "Көпір").end()).unwrap();
    assert_eq!(form.uploads("photos").filter(|upload| upload.left_out.is_none()).count(), MOST_FILES);
    assert_eq!(form.uploads("photos").last().unwrap().left_out, Some(LeftOut::TooMany));
    assert_eq!(form.text("title"), "Көпір");
}

#[test]
fn who_comes_when_there_is_no_room_keeps_what_was_typed() {
    let uploads = Uploads::default();
    let file = vec![0; MAX_PHOTO];
    let two = || ours().file("photos", "1", &file).file("photos", "2", &file).text("title", "Көпір").end();
    let first = receive_by(&uploads, MAX_PHOTO * 4, two()).unwrap();
    let second = receive_by(&uploads, MAX_PHOTO * 4, two()).unwrap();
    let (form, room) = receive_by(&uploads, MAX_PHOTO * 4, two()).unwrap();
    assert!(form.uploads("photos").all(|upload| upload.left_out == Some(LeftOut::Busy) && upload.bytes.is_empty()));
    assert_eq!(form.text("title"), "Көпір");
    drop((first, second, room));
    assert_eq!(uploads.0.available_permits(), MOST_AT_ONCE / BLOCK, "all room was given back");
    let (form, _room) = receive_by(&uploads, MAX_PHOTO * 4, two()).unwrap();
    assert!(form.uploads("photos").all(|upload| upload.left_out.is_none()));
}

#[test]
fn a_form_that_is_too_large_is_refused_as_a_whole() {
    let body = ours().file("photos", "a", &vec![0; 2000]).end();
    assert!(matches!(receive_by(&Uploads::default(), 2000, body.clone()), Err(Failure::TooLarge)));
    assert!(receive_by(&Uploads::default(), body.len(), body).is_ok());
    let novel = ours().text("title", &"a".repeat(MAX_FORM)).end();
    assert!(matches!(receive(novel), Err(Failure::TooLarge)));
}

#[test]
fn what_is_no_form_is_not_understood() {
    let whole = ours().text("title", "Көпір").file("photos", "a.jpg", b"abc").end();
    for end in [0, 1, 20, 90, whole.len() / 2, whole.len() - 12] {
        assert!(matches!(receive(whole[..end].to_vec()), Err(Failure::Malformed | Failure::FormExpired)), "{end}");
    }
    let nameless = ours().part("filename=\"a.jpg\"", b"abc").end();
    assert!(matches!(receive(nameless), Err(Failure::Malformed)));
    let not_text = ours().part("name=\"title\"", b"\xff\xfe").end();
    assert!(matches!(receive(not_text), Err(Failure::Malformed)));
    let endless = (0..MOST_PARTS).fold(ours(), |body, _| body.text("a", "")).end();
    assert!(matches!(receive(endless), Err(Failure::Malformed)));
}

#[test]
fn names_of_files_are_names_only() {
    let body = ours()
        .file("photos", "C:\\\\Users\\\\Anna\\\\photo.jpg", b"1")
        .file("photos", "../../etc/passwd", b"2")
        .file("photos", "a\u{202e}gpj.exe", b"3")
        .file("photos", &"а".repeat(500), b"4");
    let (form, _) = receive(body.end()).unwrap();
    let names: Vec<&str> = form.uploads("photos").map(|upload| upload.name.as_str()).collect();
    assert_eq!(names[..3], ["photo.jpg", "passwd", "agpj.exe"]);
    assert_eq!(names[3].chars().count(), LONGEST_NAME);
}

proptest::proptest! {
    #[test]
    fn no_body_makes_the_platform_stumble(noise in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300), place in 0_usize..400) {
        let mut body = ours().text("title", "Көпір").file("photos", "a.jpg", b"abc").end();
        let place = place.min(body.len());
        body.splice(place..place, noise);
        if let Ok((form, _)) = receive(body) {
            proptest::prop_assert_eq!(form.text("csrf"), "token");
        }
    }
}
