using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PersonsAtTwoHospitals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "transferred_from_stay_id",
                table: "stay",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "transferred_to_stay_id",
                table: "stay",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "patient",
                type: "uuid",
                nullable: true);

            // Until now every record was a person of its own.
            migrationBuilder.Sql("update patient set person_id = id; alter table patient alter column person_id set not null;");

            migrationBuilder.CreateIndex(
                name: "one_record_per_person_and_hospital",
                table: "patient",
                columns: new[] { "person_id", "hospital_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "one_record_per_person_and_hospital",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "transferred_from_stay_id",
                table: "stay");

            migrationBuilder.DropColumn(
                name: "transferred_to_stay_id",
                table: "stay");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "patient");
        }
    }
}
