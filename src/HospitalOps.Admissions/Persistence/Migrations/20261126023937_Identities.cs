using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Identities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "confidential",
                table: "stay",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "mother_stay_id",
                table: "stay",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "registered_at",
                table: "stay",
                type: "timestamp with time zone",
                nullable: true);
            migrationBuilder.Sql("update stay set registered_at = opened_at; alter table stay alter column registered_at set not null;");

            migrationBuilder.AddColumn<int>(
                name: "birth_rank",
                table: "patient",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "country",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doubt_reason",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "doubtful",
                table: "patient",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "guardian_document",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "guardian_name",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "patient",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "mother_id",
                table: "patient",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "needs_interpreter",
                table: "patient",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "notice_given_at",
                table: "patient",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_version",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_owner",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "usage_name",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "verified_at",
                table: "patient",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verified_by",
                table: "patient",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "desk_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identifier_reveal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revealed_by = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identifier_reveal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    old_value = table.Column<string>(type: "text", nullable: true),
                    new_value = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_identity_change_patient_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "master_system",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_master_system", x => x.hospital_id);
                });

            migrationBuilder.CreateTable(
                name: "patient_identifier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    verified_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_identifier", x => x.id);
                    table.ForeignKey(
                        name: "fk_patient_identifier_patient_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "patient_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    retired_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    moved_stays = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    moved_versions = table.Column<long[]>(type: "bigint[]", nullable: false),
                    survivor_version = table.Column<long>(type: "bigint", nullable: false),
                    cancelled_stay = table.Column<Guid>(type: "uuid", nullable: true),
                    undo_reason = table.Column<string>(type: "text", nullable: true),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_merge", x => x.id);
                    table.CheckConstraint("merge_of_two", "survivor_id <> retired_id");
                });

            migrationBuilder.CreateTable(
                name: "unknown_details",
                columns: table => new
                {
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signs = table.Column<string>(type: "text", nullable: true),
                    age_from = table.Column<int>(type: "integer", nullable: true),
                    age_to = table.Column<int>(type: "integer", nullable: true),
                    place_found = table.Column<string>(type: "text", nullable: true),
                    brought_by = table.Column<string>(type: "text", nullable: true),
                    belongings = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unknown_details", x => x.patient_id);
                    table.ForeignKey(
                        name: "fk_unknown_details_patient_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_patient_merged_into_id",
                table: "patient",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_mother_id",
                table: "patient",
                column: "mother_id");

            migrationBuilder.CreateIndex(
                name: "ix_desk_task_open",
                table: "desk_task",
                columns: new[] { "hospital_id", "opened_at" },
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_desk_task_patient",
                table: "desk_task",
                column: "patient_id",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_identifier_reveal_patient_id_at",
                table: "identifier_reveal",
                columns: new[] { "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_identity_change_patient_id",
                table: "identity_change",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_identifier_patient_id",
                table: "patient_identifier",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "one_identifier_per_issuer",
                table: "patient_identifier",
                columns: new[] { "hospital_id", "value", "type", "issuer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_merge_survivor_id",
                table: "patient_merge",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "one_merge_in_force_per_record",
                table: "patient_merge",
                column: "retired_id",
                unique: true,
                filter: "state = 'done'");

            migrationBuilder.AddForeignKey(
                name: "fk_patient_patient_merged_into_id",
                table: "patient",
                column: "merged_into_id",
                principalTable: "patient",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_patient_patient_merged_into_id",
                table: "patient");

            migrationBuilder.DropTable(
                name: "desk_task");

            migrationBuilder.DropTable(
                name: "identifier_reveal");

            migrationBuilder.DropTable(
                name: "identity_change");

            migrationBuilder.DropTable(
                name: "master_system");

            migrationBuilder.DropTable(
                name: "patient_identifier");

            migrationBuilder.DropTable(
                name: "patient_merge");

            migrationBuilder.DropTable(
                name: "unknown_details");

            migrationBuilder.DropIndex(
                name: "ix_patient_merged_into_id",
                table: "patient");

            migrationBuilder.DropIndex(
                name: "ix_patient_mother_id",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "confidential",
                table: "stay");

            migrationBuilder.DropColumn(
                name: "mother_stay_id",
                table: "stay");

            migrationBuilder.DropColumn(
                name: "registered_at",
                table: "stay");

            migrationBuilder.DropColumn(
                name: "birth_rank",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "country",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "doubt_reason",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "doubtful",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "guardian_document",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "guardian_name",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "language",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "mother_id",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "needs_interpreter",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "notice_given_at",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "notice_version",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "phone_owner",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "usage_name",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "verified_at",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "verified_by",
                table: "patient");
        }
    }
}
