//! What operators see, and what nobody may see here.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};

use actix_web::dev::Service as _;
use actix_web::{App, HttpResponse, test, web};

use super::*;

/// Answers two requests to the page of a cycle and one to nowhere, and gives the text.
async fn after_three_requests() -> String {
    let metrics = Metrics::default();
    let measured = metrics.clone();
    let page = || async { HttpResponse::Ok().body("page") };
    let app = App::new()
        .wrap_fn(move |request, service| {
            let watch = measured.watch(&request);
            let answer = service.call(request);
            async move {
                let response = answer.await?;
                watch.answered(&response);
                Ok(response)
            }
        })
        .route("/{lang}/assemblies/{assembly}/cycles/{cycle}", web::get().to(page));
    let app = test::init_service(app).await;
    for path in ["/kk/assemblies/sarzhailau/cycles/2027", "/ru/assemblies/aksu/cycles/2028", "/wp-login.php"] {
        test::call_service(&app, test::TestRequest::with_uri(path).to_request()).await;
    }
    metrics.waited(Purpose::Read, Duration::from_millis(3));
    metrics.waited(Purpose::Write, Duration::from_millis(4));
    metrics.outbox(5, 60);
    metrics.log_published(7, Duration::from_millis(9));
    metrics.log_refuses(true);
    metrics.text()
}

#[actix_web::test]
async fn requests_are_counted_by_route_and_kind_of_answer() {
    let text = after_three_requests().await;
    let route = "/{lang}/assemblies/{assembly}/cycles/{cycle}";
    for line in [
        format!("ortaq_requests_total{{method=\"GET\",route=\"{route}\",status=\"2xx\"}} 2"),
        "ortaq_requests_total{method=\"GET\",route=\"unknown\",status=\"4xx\"} 1".to_owned(),
        format!("ortaq_request_duration_seconds_count{{route=\"{route}\"}} 2"),
        "ortaq_database_wait_seconds_count{purpose=\"write\"} 1".to_owned(),
        "ortaq_outbox_letters 5".to_owned(),
        "ortaq_outbox_oldest_seconds 60".to_owned(),
        "ortaq_log_entries_total 7".to_owned(),
        "ortaq_log_publication_seconds_count 1".to_owned(),
        "ortaq_log_refuses_to_sign 1".to_owned(),
    ] {
        assert!(text.lines().any(|known| known == line), "{line} is not in\n{text}");
    }
}

#[actix_web::test]
async fn no_number_belongs_to_a_project_a_village_an_assembly_or_a_cycle() {
    let text = after_three_requests().await;
    let labels: BTreeSet<&str> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('{')?.1.rsplit_once('}'))
        .flat_map(|(labels, _)| labels.split("\","))
        .filter_map(|label| Some(label.split_once("=\"")?.0))
        .collect();
    assert_eq!(labels, BTreeSet::from(["le", "method", "purpose", "route", "status"]));
    for name in ["sarzhailau", "aksu", "2027", "2028", "wp-login"] {
        assert!(!text.contains(name), "{name} is in\n{text}");
    }
}

#[actix_web::test]
async fn the_guide_explains_every_metric() {
    let guide = include_str!("../../../../docs/operating.md");
    let text = after_three_requests().await;
    let names = text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next());
    for name in names {
        assert!(guide.contains(&format!("`{name}")), "docs/operating.md does not explain {name}");
    }
}

#[::core::prelude::v1::test]
fn metrics_have_an_address_of_their_own() {
    let metrics = Metrics::default();
    let served = metrics.clone();
    let exporter = Exporter::start((Ipv4Addr::LOCALHOST, 0).into(), Arc::new(move || served.text())).unwrap();
    metrics.outbox(3, 0);
    let mut connection = TcpStream::connect(exporter.address()).unwrap();
    connection.write_all(b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("ortaq_outbox_letters 3\n"), "{answer}");
}
