using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PayerAuthors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "told_by",
                table: "payer_rate",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told_by",
                table: "payer",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "told_by",
                table: "payer_rate");

            migrationBuilder.DropColumn(
                name: "told_by",
                table: "payer");
        }
    }
}
