using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DaysOfFormerRamadans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Around the Ramadans of 2019 to 2025, and in the summer of 2018, days and hours were an hour off: who has such days folds them again at the next start.
            migrationBuilder.Sql("delete from indicator_day where exists (select from journey_gap where day < '2025-04-07');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
