using HospitalOps.Admissions.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Persistence.Configurations;

internal sealed class PatientIdentifierConfiguration : IEntityTypeConfiguration<PatientIdentifier>
{
    public void Configure(EntityTypeBuilder<PatientIdentifier> builder)
    {
        builder.ToTable("patient_identifier");
        builder.Property(identifier => identifier.Id).ValueGeneratedNever();
        builder
            .HasIndex(identifier => new
            {
                identifier.HospitalId,
                identifier.Value,
                identifier.Type,
                identifier.Issuer,
            })
            .IsUnique()
            .HasDatabaseName("one_identifier_per_issuer");
        builder.HasOne<Patient>().WithMany().HasForeignKey(identifier => identifier.PatientId);
    }
}

internal sealed class IdentityChangeConfiguration : IEntityTypeConfiguration<IdentityChange>
{
    public void Configure(EntityTypeBuilder<IdentityChange> builder)
    {
        builder.ToTable("identity_change");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasOne<Patient>().WithMany().HasForeignKey(change => change.PatientId);
    }
}

internal sealed class IdentifierRevealConfiguration : IEntityTypeConfiguration<IdentifierReveal>
{
    public void Configure(EntityTypeBuilder<IdentifierReveal> builder)
    {
        builder.ToTable("identifier_reveal");
        builder.Property(reveal => reveal.Id).ValueGeneratedNever();
        builder.HasIndex(reveal => new { reveal.PatientId, reveal.At });
    }
}

internal sealed class UnknownDetailsConfiguration : IEntityTypeConfiguration<UnknownDetails>
{
    public void Configure(EntityTypeBuilder<UnknownDetails> builder)
    {
        builder.ToTable("unknown_details");
        builder.HasKey(details => details.PatientId);
        builder.HasOne<Patient>().WithOne().HasForeignKey<UnknownDetails>(details => details.PatientId);
    }
}

internal sealed class MasterSystemConfiguration : IEntityTypeConfiguration<MasterSystem>
{
    public void Configure(EntityTypeBuilder<MasterSystem> builder)
    {
        builder.ToTable("master_system");
        builder.HasKey(system => system.HospitalId);
    }
}
