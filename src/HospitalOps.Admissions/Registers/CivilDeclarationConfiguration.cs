using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Registers;

internal sealed class CivilDeclarationConfiguration : IEntityTypeConfiguration<CivilDeclaration>
{
    public void Configure(EntityTypeBuilder<CivilDeclaration> builder)
    {
        builder.ToTable("civil_declaration");
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Kind).HasConversion(kind => kind.Code(), code => Codes.Parse<CivilEvent>(code));
        builder
            .Property(line => line.State)
            .HasConversion(state => state.Code(), code => Codes.Parse<DeclarationState>(code));
        builder.HasIndex(line => new { line.HospitalId, line.HappenedAt });
        builder
            .HasIndex(line => new { line.StayId, line.Kind })
            .IsUnique()
            .HasFilter("withdrawn_at is null")
            .HasDatabaseName("one_declaration_per_event");
        builder.HasOne<Stay>().WithMany().HasForeignKey(line => line.StayId);
    }
}
