//! Printed slips, for officials: who has one, handing one out, replacing one. The code is shown
//! once, on a page made to print.

use serde::Serialize;

use super::{WITH_PROBLEMS, base, languages, number};
use crate::accounts::model::PersonName;
use crate::accounts::slips::{self, ISSUERS, Issued, Issuer, PaperForm};
use crate::accounts::store::{self, Profile};
use crate::app::{Answer, Context, FormView, Problems, Request};
use crate::assemblies::model::{Official, Village};
use crate::assemblies::store::{districts, villages};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// A slip in the list.
#[derive(Debug, Serialize)]
pub struct SlipView {
    /// The holder's account.
    pub account: i64,
    /// What they are called.
    pub name: String,
    /// Where they live.
    pub village: String,
    /// When the code was made.
    pub issued_at: Moment,
}

/// Who has a slip, and a form to hand out another.
#[derive(Debug, Serialize)]
pub struct SlipsPage {
    /// The assembly's part of the address.
    pub assembly: String,
    /// What was typed.
    pub form: FormView,
    /// The villages of the assembly.
    pub villages: Vec<Choice>,
    /// The languages to choose from.
    pub languages: Vec<Choice>,
    /// Whether to ask if it is another person of the same name.
    pub has_namesake: bool,
    /// Slips that were handed out, newest first.
    pub slips: Vec<SlipView>,
    /// The pages above.
    pub trail: Vec<Crumb>,
}

impl Page for SlipsPage {
    const TEMPLATE: &'static str = "accounts/slips";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-slips")
    }

    fn samples() -> Vec<Self> {
        let slip = SlipView {
            account: 7,
            name: "Гүлнәр Ахметова".to_owned(),
            village: "Қызылтал".to_owned(),
            issued_at: Moment(1_790_000_000),
        };
        let page = |form, has_namesake, slips| Self {
            assembly: "saryzhailau".to_owned(),
            form,
            villages: vec![Choice::new("1", "Қызылтал")],
            languages: languages(),
            has_namesake,
            slips,
            trail: vec![Crumb::new("Сарыжайлау", "/assemblies/saryzhailau")],
        };
        let typed = FormView::filled([("name", "Гүлнәр Ахметова".to_owned()), ("village", "1".to_owned())]);
        vec![page(FormView::default(), false, Vec::new()), page(typed, true, vec![slip])]
    }
}

/// The slip in one language.
#[derive(Debug, Serialize)]
pub struct SlipText {
    lang: &'static str,
    title: String,
    what_for: String,
    how: String,
    how_long: String,
    not_for_voting: String,
}

/// The slip itself, to print and hand over.
#[derive(Debug, Serialize)]
pub struct SlipPage {
    /// Where one goes on, after the language.
    pub next: String,
    /// The id of the text of the link there.
    pub next_label: &'static str,
    /// What the holder is called.
    pub name: String,
    /// The code in groups.
    pub groups: Vec<String>,
    /// Where it is typed.
    pub address: String,
    /// What it says, in each language.
    pub slip_texts: Vec<SlipText>,
}

impl Page for SlipPage {
    const TEMPLATE: &'static str = "accounts/slip";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-slip")
    }

    fn samples() -> Vec<Self> {
        let groups = ["7K3M", "9QXR", "2B4T", "VW8HJ"].map(str::to_owned).to_vec();
        let text = |lang: Language| SlipText {
            lang: lang.code(),
            title: "…".to_owned(),
            what_for: "…".to_owned(),
            how: "…".to_owned(),
            how_long: "…".to_owned(),
            not_for_voting: "…".to_owned(),
        };
        vec![Self {
            next: "/assemblies/saryzhailau/sign-in-slips".to_owned(),
            next_label: "accounts-slip-back",
            name: "Гүлнәр Ахметова".to_owned(),
            groups,
            address: "https://ortaq.example".to_owned(),
            slip_texts: Language::ALL.map(text).into_iter().collect(),
        }]
    }
}

/// Asks once more before a code is replaced.
#[derive(Debug, Serialize)]
pub struct SlipReplacePage {
    /// Whose code.
    pub name: String,
    /// The pages above.
    pub trail: Vec<Crumb>,
}

impl Page for SlipReplacePage {
    const TEMPLATE: &'static str = "accounts/slip-replace";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-slip-replace")
    }

    fn samples() -> Vec<Self> {
        vec![Self { name: "Гүлнәр Ахметова".to_owned(), trail: slips_trail("saryzhailau") }]
    }
}

fn slips_trail(assembly: &str) -> Vec<Crumb> {
    vec![Crumb::new(Message::new("accounts-slips"), format!("/assemblies/{assembly}/sign-in-slips"))]
}

async fn page(context: &Request, form: FormView, has_namesake: bool) -> Result<SlipsPage, Failure> {
    let (slug, language) = (context.path("assembly").to_owned(), context.language());
    let read = context.state.database.read(move |connection| {
        let assembly = districts::by_slug(connection, &slug)?;
        let villages = villages::of_assembly(connection, assembly.id, language)?;
        let slips = store::slips_of_assembly(connection, assembly.id)?;
        Ok((assembly, villages, slips))
    });
    let (assembly, villages, slips) = read.await?;
    let label = |village: &Village| village.description.name.in_language(language).to_owned();
    let name_of =
        |id: Option<i64>| villages.iter().find(|village| Some(village.id) == id).map(label).unwrap_or_default();
    let slips = slips.into_iter().map(|slip| SlipView {
        account: slip.account,
        name: slip.name,
        village: name_of(slip.village),
        issued_at: slip.issued_at,
    });
    let name = assembly.description.name.in_language(language).to_owned();
    let slug = assembly.description.slug;
    Ok(SlipsPage {
        form,
        has_namesake,
        slips: slips.collect(),
        villages: villages.iter().map(|village| Choice::new(village.id.to_string(), label(village))).collect(),
        languages: languages(),
        trail: vec![Crumb::new(name, format!("/assemblies/{slug}"))],
        assembly: slug,
    })
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let page = page(&context, FormView::default(), false).await?;
    context.page(page)
}

async fn issuer(context: &Request) -> Result<Issuer, Failure> {
    let (account, slug) = (context.account()?.id, context.path("assembly").to_owned());
    let role = ISSUERS.iter().copied().find(|role| context.viewer.has_any(&[*role])).ok_or(Failure::Forbidden)?;
    let assembly = context.state.database.read(move |connection| districts::by_slug(connection, &slug)).await?.id;
    Ok(Issuer { assembly, official: Official { account, role } })
}

/// Hands out a slip.
pub async fn issue(context: Context) -> Answer {
    let issuer = issuer(&context).await?;
    let mut problems = Problems::new();
    let form = paper_form(&context, issuer.assembly, &mut problems).await?;
    let Some(form) = form.filter(|_| problems.is_empty()) else {
        let page = page(&context, context.form_view(&problems), false).await?;
        return context.page_with_status(WITH_PROBLEMS, page);
    };
    let (name, state) = (form.person.name.as_str().to_owned(), context.state.clone());
    match context.state.database.write(move |tx| slips::issue(tx, &state.secrets, issuer, &form)).await? {
        Issued::Code(code) => print(&context, name, &code.written()),
        Issued::Namesake => {
            problems.add("another", Message::new("accounts-slip-namesake"));
            let page = page(&context, context.form_view(&problems), true).await?;
            context.page_with_status(WITH_PROBLEMS, page)
        }
    }
}

async fn paper_form(context: &Request, assembly: i64, problems: &mut Problems) -> Result<Option<PaperForm>, Failure> {
    let name = PersonName::parse(context.form.text("name")).map_err(|problem| problems.add("name", problem)).ok();
    let (typed, language) = (context.form.text("village").parse::<i64>().ok(), context.language());
    let read = context.state.database.read(move |connection| villages::of_assembly(connection, assembly, language));
    let village = read.await?.into_iter().map(|village| village.id).find(|id| Some(*id) == typed);
    if village.is_none() {
        problems.add("village", Message::new("accounts-village-missing"));
    }
    let spoken = Language::from_code(context.form.text("language"));
    if spoken.is_none() {
        problems.add("language", Message::new("accounts-language-missing"));
    }
    if !context.form.is_on("signed") {
        problems.add("signed", Message::new("accounts-slip-signed-missing"));
    }
    let (Some(name), Some(village), Some(language)) = (name, village, spoken) else { return Ok(None) };
    let is_another_person = context.form.is_on("another");
    Ok(Some(PaperForm { person: Profile { name, language }, village, is_another_person }))
}

/// Asks once more before a code is replaced.
pub async fn show_replace(context: Context) -> Answer {
    let (assembly, account) = (issuer(&context).await?.assembly, number(&context, "account")?);
    let slip = context.state.database.read(move |connection| store::slip_of(connection, assembly, account)).await?;
    context.page(SlipReplacePage { name: slip.name, trail: slips_trail(context.path("assembly")) })
}

/// Replaces a code.
pub async fn replace(context: Context) -> Answer {
    let (issuer, account, state) = (issuer(&context).await?, number(&context, "account")?, context.state.clone());
    let write = context.state.database.write(move |tx| {
        let code = slips::replace(tx, &state.secrets, issuer, account)?;
        Ok((store::account(tx.connection(), account)?.name, code))
    });
    let (name, code) = write.await?;
    print(&context, name, &code.written())
}

/// The page to print. Browsers do not keep it: the code is shown once.
fn print(context: &Request, name: String, code: &str) -> Answer {
    let next = format!("/assemblies/{}/sign-in-slips", context.path("assembly"));
    print_and_go_on(context, name, code, next, "accounts-slip-back")
}

/// The page to print, with the way on to what the slip was made for: its address after the language, and the id of its
/// text.
///
/// # Errors
/// When the template is wrong, which is a defect.
pub fn print_and_go_on(context: &Request, name: String, code: &str, next: String, next_label: &'static str) -> Answer {
    let text = |language: Language| {
        let say = |id: &'static str| context.state.texts(language).get(id);
        SlipText {
            lang: language.code(),
            title: say("accounts-slip-title"),
            what_for: say("accounts-slip-what-for"),
            how: say("accounts-slip-how"),
            how_long: say("accounts-slip-how-long"),
            not_for_voting: say("accounts-slip-not-for-voting"),
        }
    };
    let page = SlipPage {
        next,
        next_label,
        name,
        groups: code.split(' ').map(str::to_owned).collect(),
        address: base(context),
        slip_texts: Language::ALL.map(text).into_iter().collect(),
    };
    let mut response = context.page(page)?;
    response
        .headers_mut()
        .insert(actix_web::http::header::CACHE_CONTROL, actix_web::http::header::HeaderValue::from_static("no-store"));
    Ok(response)
}
