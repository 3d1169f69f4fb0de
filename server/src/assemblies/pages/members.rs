//! Assembly members by village: who sits there, naming one, ending a mandate.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::mandate::{Member, NewMember};
use super::super::model::{Assembly, Village};
use super::super::store::{members, villages};
use super::fields::Fields;
use super::views::{Place, TermView, difference, over, sample_villages, village_choices, village_name};
use super::{SECRETARY, assembly_of, number_in_path, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts, Value};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// The most seats of a village.
const MOST_SEATS: i64 = 99;

/// A member in a list.
#[derive(Clone, Debug, Serialize)]
pub struct MemberRow {
    seat: i64,
    name: String,
    appointed: String,
    term: TermView,
    end_reason: String,
    path: String,
}

impl MemberRow {
    fn of(member: &Member, place: &Place, now: Moment) -> Self {
        Self {
            seat: member.seat,
            name: member.name.clone(),
            appointed: member.appointed.clone(),
            term: TermView::of(&member.term, now),
            end_reason: member.end_reason.clone(),
            path: format!("{}/members/{}", place.path, member.id),
        }
    }

    fn samples() -> Vec<Self> {
        let row = |term: TermView| Self {
            seat: 1,
            name: "Серікбаев Нұрлан".to_owned(),
            appointed: "2027 жылғы 20 ақпандағы бөлек жиынның хаттамасы".to_owned(),
            end_reason: if term.was_ended { "Басқа ауылға көшті".to_owned() } else { String::new() },
            term,
            path: "/assemblies/sarzhailau/members/1".to_owned(),
        };
        TermView::samples().map(row).into()
    }
}

/// The delegates of one village.
#[derive(Clone, Debug, Serialize)]
pub struct Delegation {
    village: String,
    seats: i64,
    members: Vec<MemberRow>,
    free: i64,
}

/// All members by village.
#[derive(Clone, Debug, Serialize)]
pub struct Members {
    place: Place,
    trail: Vec<Crumb>,
    delegations: Vec<Delegation>,
    past: Vec<MemberRow>,
    can_name: bool,
}

impl Page for Members {
    const TEMPLATE: &'static str = "assemblies/members";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-members-title")
    }

    fn samples() -> Vec<Self> {
        let (past, members) = MemberRow::samples().into_iter().partition(|row| row.term.is_over);
        let delegation = |members, free| Delegation { village: "Қызылтал".to_owned(), seats: 2, members, free };
        let delegations = vec![delegation(members, 0), delegation(Vec::new(), 2)];
        let nobody = Self {
            place: Place::sample(),
            trail: Place::sample().trail(),
            delegations: Vec::new(),
            past: Vec::new(),
            can_name: false,
        };
        vec![Self { delegations, past, can_name: true, ..nobody.clone() }, nobody]
    }
}

/// Shows the members.
pub async fn show(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let (id, language, now) = (assembly.id, context.language(), context.now());
    let found = context.state.database.read(move |connection| {
        Ok((villages::of_assembly(connection, id, language)?, members::of_assembly(connection, id)?))
    });
    let (villages, members) = found.await?;
    let place = Place::of(&assembly, language);
    let delegation = |village: &Village| {
        let of_village = members.iter().filter(|member| member.village == village.id);
        let rows = of_village.map(|member| MemberRow::of(member, &place, now)).filter(|row| !row.term.is_over);
        let rows: Vec<MemberRow> = rows.collect();
        let taken = i64::try_from(rows.iter().filter(|row| row.term.holds).count()).unwrap_or(i64::MAX);
        let seats = village.description.seats;
        let village = village.description.name.in_language(language).to_owned();
        Delegation { village, seats, members: rows, free: seats.saturating_sub(taken).max(0) }
    };
    let delegations = villages.iter().map(delegation).collect();
    let rows = members.iter().map(|member| MemberRow::of(member, &place, now));
    let past = rows.filter(|row| row.term.is_over).collect();
    context.page(Members {
        trail: place.trail(),
        delegations,
        past,
        can_name: context.viewer.has_any(SECRETARY),
        place,
    })
}

/// The form that names a member.
#[derive(Clone, Debug, Serialize)]
pub struct NewMemberPage {
    trail: Vec<Crumb>,
    form: FormView,
    villages: Vec<Choice>,
}

impl Page for NewMemberPage {
    const TEMPLATE: &'static str = "assemblies/new-member";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-member-new-title")
    }

    fn samples() -> Vec<Self> {
        vec![Self { trail: Place::sample().trail(), form: FormView::default(), villages: sample_villages() }]
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (assembly, villages) = assembly_and_villages(&context).await?;
    context.page(new_member(&assembly, &villages, FormView::default(), context.language()))
}

async fn assembly_and_villages(context: &Context) -> Result<(Assembly, Vec<Village>), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, language) = (assembly.id, context.language());
    let villages =
        context.state.database.read(move |connection| villages::of_assembly(connection, id, language)).await?;
    Ok((assembly, villages))
}

fn new_member(assembly: &Assembly, villages: &[Village], form: FormView, language: Language) -> NewMemberPage {
    let trail = Place::of(assembly, language).trail_below("assemblies-members-title", "/members");
    NewMemberPage { trail, form, villages: village_choices(villages, language) }
}

/// Names a member.
pub async fn name(context: Context) -> Answer {
    let (assembly, villages) = assembly_and_villages(&context).await?;
    let mut fields = Fields::of(&context.form);
    let is_of_district = |id: &i64| villages.iter().any(|village| village.id == *id);
    let village = fields.choice("village", |typed| typed.parse().ok().filter(is_of_district));
    let seat = fields.number("seat", 1..=MOST_SEATS);
    let name = fields.name("name");
    let (begins_at, ends_at) = fields.term(&assembly.description.time_zone);
    let appointed = fields.sentence("appointed");
    let mut problems = fields.problems;
    if let (Some(village), true) = (village, problems.is_empty()) {
        let new = NewMember { village, seat, name, appointed, begins_at, ends_at };
        let (place, official) = (assembly.clone(), official(&context, SECRETARY)?);
        let saved = context.state.database.write(move |transaction| members::name(transaction, &place, &new, official));
        match saved.await {
            Ok(_) => return Ok(done(&context, &assembly, "assemblies-notice-member-named")),
            Err(Failure::Refused(message)) => problems.add("seat", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = new_member(&assembly, &villages, context.form_view(&problems), context.language());
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

fn done(context: &Context, assembly: &Assembly, notice: &'static str) -> actix_web::HttpResponse {
    let path = context.link(&format!("/assemblies/{}/members", assembly.description.slug));
    context.see_other_saying(&path, &Message::new(notice))
}

/// One member, for who may end the mandate.
#[derive(Clone, Debug, Serialize)]
pub struct MemberPage {
    trail: Vec<Crumb>,
    village: String,
    member: MemberRow,
    differences: Vec<Difference>,
    form: FormView,
}

impl Page for MemberPage {
    const TEMPLATE: &'static str = "assemblies/member";

    fn title(&self, _: &Texts) -> String {
        self.member.name.clone()
    }

    fn samples() -> Vec<Self> {
        let page = |member| Self::of(&Place::sample(), "Қызылтал".to_owned(), member, FormView::default());
        let mut pages: Vec<Self> = MemberRow::samples().into_iter().map(page).collect();
        if let Some(page) = pages.first_mut() {
            page.differences.push(difference("assemblies-end-reason", "Көшті", "Өз өтініші бойынша"));
        }
        pages
    }
}

impl MemberPage {
    fn of(place: &Place, village: String, member: MemberRow, form: FormView) -> Self {
        let trail = place.trail_below("assemblies-members-title", "/members");
        Self { trail, village, member, differences: Vec::new(), form }
    }
}

/// Shows one member.
pub async fn member(context: Context) -> Answer {
    let (assembly, member, villages) = member_of(&context).await?;
    let form = FormView::filled([("version", member.version.to_string())]);
    context.page(page(&context, &assembly, (&member, &villages), form))
}

async fn member_of(context: &Context) -> Result<(Assembly, Member, Vec<Village>), Failure> {
    let (assembly, villages) = assembly_and_villages(context).await?;
    let (id, number) = (assembly.id, number_in_path(context, "member")?);
    let member = context.state.database.read(move |connection| members::by_id(connection, id, number)).await?;
    Ok((assembly, member, villages))
}

fn page(
    context: &Context,
    assembly: &Assembly,
    (member, villages): (&Member, &[Village]),
    form: FormView,
) -> MemberPage {
    let place = Place::of(assembly, context.language());
    let row = MemberRow::of(member, &place, context.now());
    MemberPage::of(&place, village_name(villages, member.village, context.language()), row, form)
}

/// Ends a member's mandate.
pub async fn end(context: Context) -> Answer {
    let (assembly, member, villages) = member_of(&context).await?;
    let mut fields = Fields::of(&context.form);
    let reason = fields.sentence("reason");
    let (version, problems): (i64, Problems) = (fields.version(), fields.problems);
    let form = context.form_view(&problems);
    if !problems.is_empty() {
        let page = page(&context, &assembly, (&member, &villages), form);
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let before = Member { version, ..member };
    let (place, official, ground) = (assembly.clone(), official(&context, SECRETARY)?, reason.clone());
    let saved =
        context.state.database.write(move |transaction| members::end(transaction, &place, &before, &ground, official));
    match saved.await {
        Ok(()) => Ok(done(&context, &assembly, "assemblies-notice-member-ended")),
        Err(Failure::Conflict) => {
            let (_, now, villages) = member_of(&context).await?;
            let theirs = Value::date(now.term.last_moment().0);
            let differences = vec![
                difference("assemblies-last-day", theirs, Value::date(context.now().0)),
                difference("assemblies-end-reason", now.end_reason.as_str(), reason),
            ];
            let page = page(&context, &assembly, (&now, &villages), over(form, now.version));
            context.page_with_status(StatusCode::CONFLICT, MemberPage { differences, ..page })
        }
        Err(failure) => Err(failure),
    }
}
