using System;
using HospitalOps.Messaging;
using HospitalOps.ServiceDefaults.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "ipp_number");

            migrationBuilder.CreateSequence(
                name: "stay_number");

            migrationBuilder.CreateTable(
                name: "patient",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ipp = table.Column<string>(type: "text", nullable: false),
                    last_name_latin = table.Column<string>(type: "text", nullable: true),
                    first_name_latin = table.Column<string>(type: "text", nullable: true),
                    last_name_arabic = table.Column<string>(type: "text", nullable: true),
                    first_name_arabic = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_year = table.Column<int>(type: "integer", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    document_type = table.Column<string>(type: "text", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    identity_state = table.Column<string>(type: "text", nullable: false),
                    name_keys = table.Column<string[]>(type: "text[]", nullable: false),
                    created_anyway_reason = table.Column<string>(type: "text", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stay",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_number = table.Column<string>(type: "text", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    admission_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    care_level = table.Column<string>(type: "text", nullable: true),
                    service_code = table.Column<string>(type: "text", nullable: true),
                    discharge_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    destination = table.Column<string>(type: "text", nullable: true),
                    paperwork_done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stay", x => x.id);
                    table.CheckConstraint("discharge_after_admission", "closed_at is null or closed_at >= opened_at");
                    table.ForeignKey(
                        name: "fk_stay_patient_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_patient_hospital_id_document_number",
                table: "patient",
                columns: new[] { "hospital_id", "document_number" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_ipp",
                table: "patient",
                column: "ipp",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_name_keys",
                table: "patient",
                column: "name_keys")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_stay_hospital_id_state_opened_at",
                table: "stay",
                columns: new[] { "hospital_id", "state", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_stay_stay_number",
                table: "stay",
                column: "stay_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_open_stay_per_patient",
                table: "stay",
                column: "patient_id",
                unique: true,
                filter: "state = 'open' and kind <> 'outpatient'");

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stay");

            migrationBuilder.DropTable(
                name: "patient");

            migrationBuilder.DropSequence(
                name: "ipp_number");

            migrationBuilder.DropSequence(
                name: "stay_number");
        }
    }
}
