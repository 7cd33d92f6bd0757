using System;
using HospitalOps.Messaging;
using HospitalOps.ServiceDefaults.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "known_stay",
                columns: table => new
                {
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    discharge_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_discharge_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_stay", x => x.stay_id);
                });

            migrationBuilder.CreateTable(
                name: "placement_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    care_level = table.Column<string>(type: "text", nullable: false),
                    service_code = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    age_class = table.Column<string>(type: "text", nullable: false),
                    isolation = table.Column<string>(type: "text", nullable: false),
                    priority = table.Column<string>(type: "text", nullable: false),
                    equipment = table.Column<string[]>(type: "text[]", nullable: false),
                    needed_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ward",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    service_code = table.Column<string>(type: "text", nullable: false),
                    name_fr = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ar = table.Column<string>(type: "text", nullable: false),
                    building = table.Column<string>(type: "text", nullable: false),
                    floor = table.Column<int>(type: "integer", nullable: false),
                    capacity_kind = table.Column<string>(type: "text", nullable: false),
                    bed_type = table.Column<string>(type: "text", nullable: false),
                    care_level = table.Column<string>(type: "text", nullable: false),
                    sex_policy = table.Column<string>(type: "text", nullable: false),
                    age_policy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    room_size = table.Column<int>(type: "integer", nullable: false),
                    room_capability = table.Column<string>(type: "text", nullable: false),
                    serviceability = table.Column<string>(type: "text", nullable: false),
                    block_reason = table.Column<string>(type: "text", nullable: true),
                    blocked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleanliness = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_ward_ward_id",
                        column: x => x.ward_id,
                        principalTable: "ward",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_occupancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    isolation = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    override_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_occupancy", x => x.id);
                    table.CheckConstraint("occupancy_ends_after_start", "ended_at > started_at");
                    table.ForeignKey(
                        name: "fk_bed_occupancy_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_reservation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    override_reason = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_reservation", x => x.id);
                    table.CheckConstraint("reservation_ends_after_start", "expires_at > starts_at");
                    table.ForeignKey(
                        name: "fk_bed_reservation_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cleaning_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_code = table.Column<string>(type: "text", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    priority = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleaner = table.Column<string>(type: "text", nullable: true),
                    pause_reason = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cleaning_job", x => x.id);
                    table.ForeignKey(
                        name: "fk_cleaning_job_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bed_code",
                table: "bed",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bed_hospital_id",
                table: "bed",
                column: "hospital_id");

            migrationBuilder.CreateIndex(
                name: "ix_bed_ward_id",
                table: "bed",
                column: "ward_id");

            migrationBuilder.CreateIndex(
                name: "occupancy_of_stay",
                table: "bed_occupancy",
                columns: new[] { "stay_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_bed",
                table: "bed_occupancy",
                column: "bed_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_patient",
                table: "bed_occupancy",
                column: "patient_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_stay",
                table: "bed_occupancy",
                column: "stay_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "held_reservation_expiry",
                table: "bed_reservation",
                column: "expires_at",
                filter: "state = 'held'");

            migrationBuilder.CreateIndex(
                name: "ix_bed_reservation_bed_id",
                table: "bed_reservation",
                column: "bed_id");

            migrationBuilder.CreateIndex(
                name: "one_held_reservation_per_request",
                table: "bed_reservation",
                column: "placement_request_id",
                unique: true,
                filter: "state = 'held'");

            migrationBuilder.CreateIndex(
                name: "one_open_job_per_bed",
                table: "cleaning_job",
                column: "bed_id",
                unique: true,
                filter: "state in ('requested', 'started', 'paused')");

            migrationBuilder.CreateIndex(
                name: "open_jobs",
                table: "cleaning_job",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'started', 'paused')");

            migrationBuilder.CreateIndex(
                name: "one_open_request_per_stay",
                table: "placement_request",
                column: "stay_id",
                unique: true,
                filter: "state in ('requested', 'reserved', 'accepted')");

            migrationBuilder.CreateIndex(
                name: "requests_by_time",
                table: "placement_request",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'reserved', 'accepted')");

            migrationBuilder.CreateIndex(
                name: "ix_ward_hospital_id_code",
                table: "ward",
                columns: new[] { "hospital_id", "code" },
                unique: true);

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);

            // The promise of invariants INV-1 and INV-5, whatever the code above it does.
            migrationBuilder.Sql("""
                create extension if not exists btree_gist;
                alter table bed_occupancy add constraint occupancy_no_overlap exclude using gist
                  (bed_id with =, tstzrange(started_at, coalesce(ended_at, 'infinity')) with &&);
                alter table bed_reservation add constraint reservation_no_overlap exclude using gist
                  (bed_id with =, tstzrange(starts_at, expires_at) with &&) where (state = 'held');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bed_occupancy");

            migrationBuilder.DropTable(
                name: "bed_reservation");

            migrationBuilder.DropTable(
                name: "cleaning_job");

            migrationBuilder.DropTable(
                name: "known_stay");

            migrationBuilder.DropTable(
                name: "placement_request");

            migrationBuilder.DropTable(
                name: "bed");

            migrationBuilder.DropTable(
                name: "ward");
        }
    }
}
