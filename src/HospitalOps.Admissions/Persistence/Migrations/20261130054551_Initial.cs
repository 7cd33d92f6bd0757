using System;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gin", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateSequence(
                name: "ipp_number");

            migrationBuilder.CreateSequence(
                name: "stay_number");

            migrationBuilder.CreateTable(
                name: "demonstration",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    marked_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demonstration", x => x.id);
                });

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
                name: "known_place",
                columns: table => new
                {
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_code = table.Column<string>(type: "text", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_bed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_place", x => x.bed_id);
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
                name: "name_spelling",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_name_spelling", x => new { x.word, x.key });
                });

            migrationBuilder.CreateTable(
                name: "patient",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ipp = table.Column<string>(type: "text", nullable: false),
                    last_name_latin = table.Column<string>(type: "text", nullable: true),
                    first_name_latin = table.Column<string>(type: "text", nullable: true),
                    last_name_arabic = table.Column<string>(type: "text", nullable: true),
                    first_name_arabic = table.Column<string>(type: "text", nullable: true),
                    usage_name = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_year = table.Column<int>(type: "integer", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    phone_owner = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true),
                    needs_interpreter = table.Column<bool>(type: "boolean", nullable: false),
                    guardian_name = table.Column<string>(type: "text", nullable: true),
                    guardian_document = table.Column<string>(type: "text", nullable: true),
                    document_type = table.Column<string>(type: "text", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    identity_state = table.Column<string>(type: "text", nullable: false),
                    notice_version = table.Column<string>(type: "text", nullable: true),
                    notice_given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mother_id = table.Column<Guid>(type: "uuid", nullable: true),
                    birth_rank = table.Column<int>(type: "integer", nullable: true),
                    name_keys = table.Column<string[]>(type: "text[]", nullable: false),
                    name_text = table.Column<string>(type: "text", nullable: false),
                    created_anyway_reason = table.Column<string>(type: "text", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    doubtful = table.Column<bool>(type: "boolean", nullable: false),
                    doubt_reason = table.Column<string>(type: "text", nullable: true),
                    verified_by = table.Column<string>(type: "text", nullable: true),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient", x => x.id);
                    table.ForeignKey(
                        name: "fk_patient_patient_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                    student_age_limit = table.Column<int>(type: "integer", nullable: true),
                    told_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payer", x => x.id);
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
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    told_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payer_rate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_opening",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_opening", x => x.id);
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
                        name: "fk_identity_change_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                        name: "fk_patient_identifier_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stay",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_number = table.Column<string>(type: "text", nullable: false),
                    external_number = table.Column<string>(type: "text", nullable: true),
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
                    transferred_from_stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    transferred_to_stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mother_stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confidential = table.Column<bool>(type: "boolean", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancel_reason = table.Column<string>(type: "text", nullable: true),
                    cancel_note = table.Column<string>(type: "text", nullable: true),
                    expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stay", x => x.id);
                    table.ForeignKey(
                        name: "fk_stay_patient_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patient",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unknown_details",
                columns: table => new
                {
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    placeholder = table.Column<string>(type: "text", nullable: false),
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
                        name: "fk_civil_declaration_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discharge_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    destination = table.Column<string>(type: "text", nullable: false),
                    transfer_to = table.Column<string>(type: "text", nullable: true),
                    transport = table.Column<string>(type: "text", nullable: true),
                    record_handed_over = table.Column<bool>(type: "boolean", nullable: false),
                    statement_signed = table.Column<bool>(type: "boolean", nullable: false),
                    refusal_recorded = table.Column<bool>(type: "boolean", nullable: false),
                    since_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_to = table.Column<string>(type: "text", nullable: true),
                    certificate_number = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reversed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reversed_by = table.Column<string>(type: "text", nullable: true),
                    reversal_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discharge_record", x => x.id);
                    table.ForeignKey(
                        name: "fk_discharge_record_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                        name: "fk_printed_paper_stays_stay_id",
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
                        name: "fk_sealed_envelope_stays_stay_id",
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
                        name: "fk_stay_cover_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stay_document",
                columns: table => new
                {
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stay_document", x => new { x.stay_id, x.kind });
                    table.ForeignKey(
                        name: "fk_stay_document_stay_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "payer",
                columns: new[] { "id", "child_age_limit", "code", "managed_by", "name_ar", "name_en", "name_fr", "student_age_limit", "told_by", "valid_from", "valid_to" },
                values: new object[,]
                {
                    { new Guid("10f8893f-c95a-8294-9c0e-e4646c87a609"), 21, "cnss", "CNSS", "التأمين الإجباري للأجراء (CNSS)", "AMO private employees (CNSS)", "AMO salariés (CNSS)", 26, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("18ecad61-4c63-8556-a40b-3543d5dc5606"), 21, "amo_tadamon", "CNSS", "أمو تضامن", "AMO Tadamon", "AMO Tadamon", 26, null, new DateOnly(2022, 12, 1), null },
                    { new Guid("1d280d8a-bd85-8a90-973e-5de90926dcec"), 21, "cnops", "CNSS", "التأمين الإجباري للقطاع العام (تدبير CNSS)", "AMO public sector (managed by CNSS)", "AMO secteur public (géré par la CNSS)", 26, null, new DateOnly(2027, 2, 1), null },
                    { new Guid("1f604c30-fda8-8152-a6e5-75dddcbbec43"), 21, "amo_tns", "CNSS", "التأمين الإجباري لغير الأجراء", "AMO self-employed", "AMO travailleurs non salariés", 26, null, new DateOnly(2021, 12, 1), null },
                    { new Guid("575682b9-6b12-8ce6-a459-18dc88d5716c"), 21, "amo_achamil", "CNSS", "أمو الشامل", "AMO Achamil", "AMO Achamil", 26, null, new DateOnly(2023, 12, 1), null },
                    { new Guid("619e0650-08ce-80bc-98ed-f9a4f40147b9"), null, "private", "private", "تأمين خاص", "Private insurance", "Assurance privée", null, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("69d1321e-9435-8d73-ac68-dfd271ef2c81"), null, "none", "patient", "بدون تغطية", "No cover", "Sans couverture", null, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("81373411-f239-8980-ae1b-e96b3a84f689"), 21, "cnops", "CNOPS", "التأمين الإجباري للقطاع العام (CNOPS)", "AMO public sector (CNOPS)", "AMO secteur public (CNOPS)", 26, null, new DateOnly(2005, 8, 18), new DateOnly(2027, 1, 31) },
                    { new Guid("a672df81-6d32-8b34-9a50-d33ed74cf74c"), null, "ramed", "ANAM", "راميد (أرشيف)", "RAMED (history)", "RAMED (historique)", null, null, new DateOnly(2008, 1, 1), new DateOnly(2022, 11, 30) },
                    { new Guid("d58cb5e6-7a35-8e79-95dc-8f572bc81dfc"), null, "international", "private", "تأمين دولي", "International insurance", "Assurance internationale", null, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("e3b5ef43-628f-8866-aea6-ba1c8b9ee912"), null, "amo_student", "CNOPS", "التأمين الإجباري للطلبة", "Student AMO", "AMO étudiants", null, null, new DateOnly(2016, 1, 1), new DateOnly(2027, 1, 31) },
                    { new Guid("ff0388c8-2029-8e9e-93ed-79b9530996eb"), null, "complementary", "private", "تأمين تكميلي", "Complementary insurance", "Complémentaire", null, null, new DateOnly(2005, 8, 18), null }
                });

            migrationBuilder.InsertData(
                table: "payer_rate",
                columns: new[] { "id", "act_class", "payer_code", "percent", "told_by", "valid_from", "valid_to" },
                values: new object[,]
                {
                    { new Guid("02f5f17a-cc03-8234-8083-c2821d7c03eb"), "hospital_stay", "amo_tadamon", 70m, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("4040b0a9-e18f-8fed-83e4-100361997655"), "long_term_illness", "cnss", 95m, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("59ba8418-5e25-8c25-8abb-4712d5b2787e"), "hospital_stay", "amo_tns", 70m, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("6603a4ff-664d-8712-ba0a-46bd72016a0a"), "long_term_illness", "cnops", 97m, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("6a81b041-6bdf-8cd2-82d2-7b5260d1a9f7"), "hospital_stay", "cnops", 90m, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("7f8c89e1-983b-8112-8be0-df18573f3e7c"), "hospital_stay", "cnss", 70m, null, new DateOnly(2005, 8, 18), null },
                    { new Guid("96ca2e70-e2ec-836d-9001-345986716bb6"), "hospital_stay", "amo_achamil", 70m, null, new DateOnly(2005, 8, 18), null }
                });

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
                name: "one_discharge_in_force_per_stay",
                table: "discharge_record",
                column: "stay_id",
                unique: true,
                filter: "reversed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_identifier_reveal_patient_id_at",
                table: "identifier_reveal",
                columns: new[] { "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_identity_change_patient_id",
                table: "identity_change",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "places_of_stay",
                table: "known_place",
                column: "stay_id");

            migrationBuilder.CreateIndex(
                name: "ix_name_spelling_key",
                table: "name_spelling",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_name_spelling_trigrams",
                table: "name_spelling",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_hospital_id_birth_date",
                table: "patient",
                columns: new[] { "hospital_id", "birth_date" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_hospital_id_birth_year_registered_at",
                table: "patient",
                columns: new[] { "hospital_id", "birth_year", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_hospital_id_document_number",
                table: "patient",
                columns: new[] { "hospital_id", "document_number" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_hospital_id_phone",
                table: "patient",
                columns: new[] { "hospital_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_ipp",
                table: "patient",
                column: "ipp",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_merged_into_id",
                table: "patient",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_mother_id",
                table: "patient",
                column: "mother_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_name_keys_birth_year",
                table: "patient",
                columns: new[] { "name_keys", "birth_year" })
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "one_record_per_person_and_hospital",
                table: "patient",
                columns: new[] { "person_id", "hospital_id" },
                unique: true);

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
                name: "ix_record_opening_patient_id_at",
                table: "record_opening",
                columns: new[] { "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "one_envelope_per_kind",
                table: "sealed_envelope",
                columns: new[] { "stay_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stay_hospital_id_state_opened_at",
                table: "stay",
                columns: new[] { "hospital_id", "state", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_stay_patient_id",
                table: "stay",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_stay_stay_number",
                table: "stay",
                column: "stay_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_external_stay_number",
                table: "stay",
                columns: new[] { "hospital_id", "external_number" },
                unique: true,
                filter: "external_number is not null");

            migrationBuilder.CreateIndex(
                name: "one_open_stay_per_patient",
                table: "stay",
                column: "patient_id",
                unique: true,
                filter: "state = 'open' and kind <> 'outpatient'");

            migrationBuilder.CreateIndex(
                name: "one_record_per_placeholder",
                table: "unknown_details",
                column: "placeholder",
                unique: true);

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
            migrationBuilder.Sql(Guards.Of(typeof(Initial).Assembly));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "civil_declaration");

            migrationBuilder.DropTable(
                name: "demonstration");

            migrationBuilder.DropTable(
                name: "desk_task");

            migrationBuilder.DropTable(
                name: "discharge_record");

            migrationBuilder.DropTable(
                name: "identifier_reveal");

            migrationBuilder.DropTable(
                name: "identity_change");

            migrationBuilder.DropTable(
                name: "known_place");

            migrationBuilder.DropTable(
                name: "master_system");

            migrationBuilder.DropTable(
                name: "name_spelling");

            migrationBuilder.DropTable(
                name: "patient_identifier");

            migrationBuilder.DropTable(
                name: "patient_merge");

            migrationBuilder.DropTable(
                name: "payer");

            migrationBuilder.DropTable(
                name: "payer_rate");

            migrationBuilder.DropTable(
                name: "printed_paper");

            migrationBuilder.DropTable(
                name: "record_opening");

            migrationBuilder.DropTable(
                name: "sealed_envelope");

            migrationBuilder.DropTable(
                name: "stay_cover");

            migrationBuilder.DropTable(
                name: "stay_document");

            migrationBuilder.DropTable(
                name: "unknown_details");

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
