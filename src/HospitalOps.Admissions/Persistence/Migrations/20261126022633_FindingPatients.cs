using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FindingPatients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_patient_name_keys",
                table: "patient");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gin", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<string>(
                name: "name_text",
                table: "patient",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "name_spelling",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_name_spelling", x => x.word);
                });

            migrationBuilder.CreateIndex(
                name: "ix_stay_patient_id",
                table: "stay",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_hospital_id_phone",
                table: "patient",
                columns: new[] { "hospital_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_name_keys_birth_year",
                table: "patient",
                columns: new[] { "name_keys", "birth_year" })
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_name_spelling_trigrams",
                table: "name_spelling",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "name_spelling");

            migrationBuilder.DropIndex(
                name: "ix_stay_patient_id",
                table: "stay");

            migrationBuilder.DropIndex(
                name: "ix_patient_hospital_id_phone",
                table: "patient");

            migrationBuilder.DropIndex(
                name: "ix_patient_name_keys_birth_year",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "name_text",
                table: "patient");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:btree_gin", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(
                name: "ix_patient_name_keys",
                table: "patient",
                column: "name_keys")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
