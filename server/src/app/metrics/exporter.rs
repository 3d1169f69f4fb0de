//! Metrics on an address of their own, so that nobody reaches them who reaches the pages.

use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpResponse, HttpServer, web};

/// Makes the text that is served, each time anew.
pub type Gather = Arc<dyn Fn() -> String + Send + Sync>;

/// Serves metrics until it is dropped.
pub struct Exporter {
    address: SocketAddr,
    server: ServerHandle,
    thread: Option<JoinHandle<std::io::Result<()>>>,
}

impl Exporter {
    /// Listens on an address; `gather` may wait for the database.
    ///
    /// # Errors
    /// When the address is taken, or the system gives no thread.
    pub fn start(address: SocketAddr, gather: Gather) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        let (tell, told) = mpsc::sync_channel(1);
        let thread = std::thread::Builder::new().name("metrics".to_owned()).spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = HttpServer::new(move || {
                    let gather = gather.clone();
                    App::new().route("/metrics", web::get().to(move || answer(gather.clone())))
                });
                let server = server.workers(1).listen(listener)?.disable_signals().shutdown_timeout(1).run();
                drop(tell.send(server.handle()));
                server.await
            })
        })?;
        let server = told.recv().map_err(|_| std::io::Error::other("the server of metrics ended at once"))?;
        Ok(Self { address, server, thread: Some(thread) })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Exporter {
    fn drop(&mut self) {
        drop(self.server.stop(false));
        if let Some(thread) = self.thread.take()
            && !matches!(thread.join(), Ok(Ok(())))
        {
            tracing::error!("the server of metrics ended badly");
        }
    }
}

async fn answer(gather: Gather) -> HttpResponse {
    match web::block(move || gather()).await {
        Ok(text) => {
            HttpResponse::Ok().content_type("application/openmetrics-text; version=1.0.0; charset=utf-8").body(text)
        }
        Err(_) => HttpResponse::ServiceUnavailable().finish(),
    }
}
