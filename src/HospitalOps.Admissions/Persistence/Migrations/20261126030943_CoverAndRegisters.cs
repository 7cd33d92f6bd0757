using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CoverAndRegisters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "external_number",
                table: "stay",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "civil_declaration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_civil_declaration", x => x.id);
                    table.ForeignKey(
                        name: "fk_civil_declaration_stay_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name_fr = table.Column<string>(type: "text", nullable: false),
                    name_ar = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    managed_by = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    child_age_limit = table.Column<int>(type: "integer", nullable: true),
                    student_age_limit = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payer", x => x.id);
                    table.CheckConstraint("payer_ends_after_start", "valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "payer_rate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_code = table.Column<string>(type: "text", nullable: false),
                    act_class = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payer_rate", x => x.id);
                    table.CheckConstraint("percent_of_tariff", "percent between 0 and 100");
                });

            migrationBuilder.CreateTable(
                name: "printed_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    copy = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    printed_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_printed_paper", x => x.id);
                    table.ForeignKey(
                        name: "fk_printed_paper_stay_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_envelope",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_envelope", x => x.id);
                    table.ForeignKey(
                        name: "fk_sealed_envelope_stay_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stay_cover",
                columns: table => new
                {
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_code = table.Column<string>(type: "text", nullable: false),
                    member_number = table.Column<string>(type: "text", nullable: true),
                    relation = table.Column<string>(type: "text", nullable: false),
                    member_name = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_to = table.Column<string>(type: "text", nullable: true),
                    refused_because = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stay_cover", x => x.stay_id);
                    table.ForeignKey(
                        name: "fk_stay_cover_stay_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "payer",
                columns: new[] { "id", "child_age_limit", "code", "managed_by", "name_ar", "name_en", "name_fr", "student_age_limit", "valid_from", "valid_to" },
                values: new object[,]
                {
                    { new Guid("10f8893f-c95a-8294-9c0e-e4646c87a609"), 21, "cnss", "CNSS", "التأمين الإجباري للأجراء (CNSS)", "AMO private employees (CNSS)", "AMO salariés (CNSS)", 26, new DateOnly(2005, 8, 18), null },
                    { new Guid("18ecad61-4c63-8556-a40b-3543d5dc5606"), 21, "amo_tadamon", "CNSS", "أمو تضامن", "AMO Tadamon", "AMO Tadamon", 26, new DateOnly(2022, 12, 1), null },
                    { new Guid("1d280d8a-bd85-8a90-973e-5de90926dcec"), 21, "cnops", "CNSS", "التأمين الإجباري للقطاع العام (تدبير CNSS)", "AMO public sector (managed by CNSS)", "AMO secteur public (géré par la CNSS)", 26, new DateOnly(2027, 2, 1), null },
                    { new Guid("1f604c30-fda8-8152-a6e5-75dddcbbec43"), 21, "amo_tns", "CNSS", "التأمين الإجباري لغير الأجراء", "AMO self-employed", "AMO travailleurs non salariés", 26, new DateOnly(2021, 12, 1), null },
                    { new Guid("575682b9-6b12-8ce6-a459-18dc88d5716c"), 21, "amo_achamil", "CNSS", "أمو الشامل", "AMO Achamil", "AMO Achamil", 26, new DateOnly(2023, 12, 1), null },
                    { new Guid("619e0650-08ce-80bc-98ed-f9a4f40147b9"), null, "private", "private", "تأمين خاص", "Private insurance", "Assurance privée", null, new DateOnly(2005, 8, 18), null },
                    { new Guid("69d1321e-9435-8d73-ac68-dfd271ef2c81"), null, "none", "patient", "بدون تغطية", "No cover", "Sans couverture", null, new DateOnly(2005, 8, 18), null },
                    { new Guid("81373411-f239-8980-ae1b-e96b3a84f689"), 21, "cnops", "CNOPS", "التأمين الإجباري للقطاع العام (CNOPS)", "AMO public sector (CNOPS)", "AMO secteur public (CNOPS)", 26, new DateOnly(2005, 8, 18), new DateOnly(2027, 1, 31) },
                    { new Guid("a672df81-6d32-8b34-9a50-d33ed74cf74c"), null, "ramed", "ANAM", "راميد (أرشيف)", "RAMED (history)", "RAMED (historique)", null, new DateOnly(2008, 1, 1), new DateOnly(2022, 11, 30) },
                    { new Guid("d58cb5e6-7a35-8e79-95dc-8f572bc81dfc"), null, "international", "private", "تأمين دولي", "International insurance", "Assurance internationale", null, new DateOnly(2005, 8, 18), null },
                    { new Guid("e3b5ef43-628f-8866-aea6-ba1c8b9ee912"), null, "amo_student", "CNOPS", "التأمين الإجباري للطلبة", "Student AMO", "AMO étudiants", null, new DateOnly(2016, 1, 1), new DateOnly(2027, 1, 31) },
                    { new Guid("ff0388c8-2029-8e9e-93ed-79b9530996eb"), null, "complementary", "private", "تأمين تكميلي", "Complementary insurance", "Complémentaire", null, new DateOnly(2005, 8, 18), null }
                });

            migrationBuilder.InsertData(
                table: "payer_rate",
                columns: new[] { "id", "act_class", "payer_code", "percent", "valid_from", "valid_to" },
                values: new object[,]
                {
                    { new Guid("02f5f17a-cc03-8234-8083-c2821d7c03eb"), "hospital_stay", "amo_tadamon", 70m, new DateOnly(2005, 8, 18), null },
                    { new Guid("4040b0a9-e18f-8fed-83e4-100361997655"), "long_term_illness", "cnss", 95m, new DateOnly(2005, 8, 18), null },
                    { new Guid("59ba8418-5e25-8c25-8abb-4712d5b2787e"), "hospital_stay", "amo_tns", 70m, new DateOnly(2005, 8, 18), null },
                    { new Guid("6603a4ff-664d-8712-ba0a-46bd72016a0a"), "long_term_illness", "cnops", 97m, new DateOnly(2005, 8, 18), null },
                    { new Guid("6a81b041-6bdf-8cd2-82d2-7b5260d1a9f7"), "hospital_stay", "cnops", 90m, new DateOnly(2005, 8, 18), null },
                    { new Guid("7f8c89e1-983b-8112-8be0-df18573f3e7c"), "hospital_stay", "cnss", 70m, new DateOnly(2005, 8, 18), null },
                    { new Guid("96ca2e70-e2ec-836d-9001-345986716bb6"), "hospital_stay", "amo_achamil", 70m, new DateOnly(2005, 8, 18), null }
                });

            migrationBuilder.CreateIndex(
                name: "one_external_stay_number",
                table: "stay",
                columns: new[] { "hospital_id", "external_number" },
                unique: true,
                filter: "external_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_civil_declaration_hospital_id_happened_at",
                table: "civil_declaration",
                columns: new[] { "hospital_id", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "one_declaration_per_event",
                table: "civil_declaration",
                columns: new[] { "stay_id", "kind" },
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_payer_code_valid_from",
                table: "payer",
                columns: new[] { "code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payer_rate_payer_code_act_class_valid_from",
                table: "payer_rate",
                columns: new[] { "payer_code", "act_class", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_printed_paper_stay_id_kind_copy",
                table: "printed_paper",
                columns: new[] { "stay_id", "kind", "copy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_envelope_per_kind",
                table: "sealed_envelope",
                columns: new[] { "stay_id", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "civil_declaration");

            migrationBuilder.DropTable(
                name: "payer");

            migrationBuilder.DropTable(
                name: "payer_rate");

            migrationBuilder.DropTable(
                name: "printed_paper");

            migrationBuilder.DropTable(
                name: "sealed_envelope");

            migrationBuilder.DropTable(
                name: "stay_cover");

            migrationBuilder.DropIndex(
                name: "one_external_stay_number",
                table: "stay");

            migrationBuilder.DropColumn(
                name: "external_number",
                table: "stay");
        }
    }
}
