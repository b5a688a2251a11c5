//! A generated mailbox on a real server, filed by the bare floor: what the benchmark stands on.

use std::collections::BTreeMap;

use anyhow::Result;
use stage::floor::{Bodies, Floor, sort};
use stage::mailbox::{Plan, contractors};
use stage::{Kind, Parts, Servers, StageOptions, packages};

#[test]
fn the_floor_files_every_generated_mail_where_it_belongs() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions { parts: Parts::MailboxOnly, ..StageOptions::default() })?;
    let plan = Plan::new(500, "2026-11-24T12:00:00Z".parse()?);
    let manifest = plan.write(&servers.maildir("owner")?)?;
    servers.hand_over("owner")?;

    let people = contractors(plan.contractors);
    let folder = |key: &str| format!("Contractors/{key}");
    let addresses =
        people.iter().flat_map(|who| who.addresses.iter().map(|address| (address.clone(), folder(&who.key))));
    let folder_of: BTreeMap<String, String> = addresses.collect();
    let mut client = servers.login("owner")?;
    let sorting = sort(&mut client, &folder_of)?;
    let mut floor = Floor::connect(servers.imaps(Kind::Slash), Some(servers.trust()), "owner")?;
    let times = floor.file(&sorting, Bodies::Fetched)?;

    assert!(times.bytes > manifest.bytes * 6 / 10, "{times:?}");
    assert_eq!(client.examine("INBOX")?.exists as usize, manifest.others);
    for (who, count) in people.iter().zip(&manifest.counts) {
        assert_eq!(client.examine(&folder(&who.key))?.exists as usize, *count, "{}", who.key);
    }
    let listed = client.list()?.into_iter().filter(|folder| !folder.flags.contains(&"\\Noselect".to_owned()));
    let folders: Vec<String> = listed.map(|folder| folder.name).collect();
    Floor::later_pass(servers.imaps(Kind::Slash), Some(servers.trust()), "owner", &folders)?;
    Ok(())
}
