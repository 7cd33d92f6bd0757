using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class JobsByEndAndBlockersByStay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_porter_requested_at",
                table: "transport");

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_finished_at",
                table: "transport",
                columns: new[] { "hospital_id", "finished_at" },
                filter: "finished_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_porter_finished_at",
                table: "transport",
                columns: new[] { "hospital_id", "porter", "finished_at" });

            migrationBuilder.CreateIndex(
                name: "ix_discharge_blocker_journey_id",
                table: "discharge_blocker",
                column: "journey_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_finished_at",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_porter_finished_at",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_discharge_blocker_journey_id",
                table: "discharge_blocker");

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_porter_requested_at",
                table: "transport",
                columns: new[] { "hospital_id", "porter", "requested_at" });
        }
    }
}
