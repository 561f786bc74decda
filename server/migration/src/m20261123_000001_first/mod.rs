//! The first schema: drafts, complaints with their events and evidence, merchants, staff, outgoing mail.

use sea_orm_migration::prelude::*;

mod cases;
mod drafts;
mod people;

pub(crate) struct Migration;

// Written out, so that moving the file does not run it again.
impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m20261123_000001_first"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // All or nothing on SQLite too: a process killed half-way starts over.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // In the order in which they refer to each other.
        for table in [
            people::staff(),
            people::staff_link(),
            people::staff_session(),
            people::mail(),
            cases::merchant(),
            cases::complaint(),
            cases::event(),
            drafts::draft(),
            drafts::evidence(),
        ] {
            manager.create_table(table).await?;
        }
        for index in [people::indexes(), cases::indexes(), drafts::indexes()].concat() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let youngest_first =
            ["evidence", "draft", "event", "complaint", "merchant", "mail", "staff_session", "staff_link", "staff"];
        for table in youngest_first {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// An index over columns, named after what it serves.
fn index(name: &str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table(table).to_owned();
    for column in columns {
        index.col(*column);
    }
    index
}
