using System;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "signing_key",
                columns: table => new
                {
                    kid = table.Column<string>(type: "text", nullable: false),
                    x = table.Column<string>(type: "text", nullable: false),
                    y = table.Column<string>(type: "text", nullable: false),
                    protected_private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_key", x => x.kid);
                });

            migrationBuilder.CreateTable(
                name: "staff_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    failed_attempts = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    former_token_hash = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_session", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_staff_account_user_name",
                table: "staff_account",
                column: "user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_session_ended_at",
                table: "staff_session",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_staff_session_former_token_hash",
                table: "staff_session",
                column: "former_token_hash");

            migrationBuilder.CreateIndex(
                name: "ix_staff_session_token_hash",
                table: "staff_session",
                column: "token_hash",
                unique: true);

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
            migrationBuilder.Sql(Guards.Of(typeof(Initial).Assembly));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "signing_key");

            migrationBuilder.DropTable(
                name: "staff_account");

            migrationBuilder.DropTable(
                name: "staff_session");
        }
    }
}
