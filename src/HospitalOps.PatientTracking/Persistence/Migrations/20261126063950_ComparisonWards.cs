using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ComparisonWards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double[]>(
                name: "comparison_b",
                table: "baseline",
                type: "double precision[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<double[]>(
                name: "comparison_t",
                table: "baseline",
                type: "double precision[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<double[]>(
                name: "comparison_w",
                table: "baseline",
                type: "double precision[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "comparison_wards",
                table: "baseline",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int[]>(
                name: "level_targets",
                table: "baseline",
                type: "integer[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "levels",
                table: "baseline",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "wait_levels",
                table: "baseline",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            // What a proposal extracted, and the wards that it named, do not change either: only who freezes or withdraws it.
            migrationBuilder.Sql("""
                create or replace function refuse_frozen() returns trigger language plpgsql as $$
                declare decided text[] := array['frozen_by', 'frozen_at', 'hash', 'withdrawn'];
                begin
                  if old.frozen_at is not null then raise exception 'a frozen baseline does not change' using errcode = 'integrity_constraint_violation'; end if;
                  if tg_op = 'UPDATE' and to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
                    raise exception 'what a baseline is made of does not change' using errcode = 'integrity_constraint_violation';
                  end if;
                  return case tg_op when 'DELETE' then old else new end;
                end $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                create or replace function refuse_frozen() returns trigger language plpgsql as $$
                begin
                  if old.frozen_at is not null then raise exception 'a frozen baseline does not change' using errcode = 'integrity_constraint_violation'; end if;
                  return case tg_op when 'DELETE' then old else new end;
                end $$;
                """);

            migrationBuilder.DropColumn(
                name: "comparison_b",
                table: "baseline");

            migrationBuilder.DropColumn(
                name: "comparison_t",
                table: "baseline");

            migrationBuilder.DropColumn(
                name: "comparison_w",
                table: "baseline");

            migrationBuilder.DropColumn(
                name: "comparison_wards",
                table: "baseline");

            migrationBuilder.DropColumn(
                name: "level_targets",
                table: "baseline");

            migrationBuilder.DropColumn(
                name: "levels",
                table: "baseline");

            migrationBuilder.DropColumn(
                name: "wait_levels",
                table: "baseline");
        }
    }
}
