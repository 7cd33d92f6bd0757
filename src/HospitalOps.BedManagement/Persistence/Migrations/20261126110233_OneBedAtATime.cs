using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OneBedAtATime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The promise of INV-3 over time, whatever the code above it does: a stay lies in one bed at each instant. Not of the patient: records that were merged may tell of two.
            migrationBuilder.Sql("""
                alter table bed_occupancy add constraint occupancy_of_stay_no_overlap exclude using gist
                  (stay_id with =, tstzrange(started_at, coalesce(ended_at, 'infinity')) with &&);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("alter table bed_occupancy drop constraint occupancy_of_stay_no_overlap;");
    }
}
