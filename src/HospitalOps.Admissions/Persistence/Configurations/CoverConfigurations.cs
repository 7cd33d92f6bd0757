using HospitalOps.Admissions.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Persistence.Configurations;

internal sealed class PayerConfiguration : IEntityTypeConfiguration<Payer>
{
    public void Configure(EntityTypeBuilder<Payer> builder)
    {
        builder.ToTable("payer");
        builder.Property(payer => payer.Id).ValueGeneratedNever();
        builder.HasIndex(payer => new { payer.Code, payer.ValidFrom }).IsUnique();
        builder.HasData(PayerCatalogue.Payers);
    }
}

internal sealed class PayerRateConfiguration : IEntityTypeConfiguration<PayerRate>
{
    public void Configure(EntityTypeBuilder<PayerRate> builder)
    {
        builder.ToTable("payer_rate");
        builder.Property(rate => rate.Id).ValueGeneratedNever();
        builder.Property(rate => rate.Percent).HasPrecision(5, 2);
        builder
            .HasIndex(rate => new
            {
                rate.PayerCode,
                rate.ActClass,
                rate.ValidFrom,
            })
            .IsUnique();
        builder.HasData(PayerCatalogue.Rates);
    }
}

internal sealed class StayCoverConfiguration : IEntityTypeConfiguration<StayCover>
{
    public void Configure(EntityTypeBuilder<StayCover> builder)
    {
        builder.ToTable("stay_cover");
        builder.HasKey(cover => cover.StayId);
        builder.Property(cover => cover.Version).IsConcurrencyToken();
        builder.Property(cover => cover.Amount).HasPrecision(12, 2);
        builder
            .Property(cover => cover.State)
            .HasConversion(state => state.Code(), code => Codes.Parse<GuaranteeState>(code));
        builder.HasOne<Stay>().WithOne().HasForeignKey<StayCover>(cover => cover.StayId);
    }
}

internal sealed class SealedEnvelopeConfiguration : IEntityTypeConfiguration<SealedEnvelope>
{
    public void Configure(EntityTypeBuilder<SealedEnvelope> builder)
    {
        builder.ToTable("sealed_envelope");
        builder.Property(envelope => envelope.Id).ValueGeneratedNever();
        builder
            .HasIndex(envelope => new { envelope.StayId, envelope.Kind })
            .IsUnique()
            .HasDatabaseName("one_envelope_per_kind");
        builder.HasOne<Stay>().WithMany().HasForeignKey(envelope => envelope.StayId);
    }
}

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

internal sealed class PrintedPaperConfiguration : IEntityTypeConfiguration<PrintedPaper>
{
    public void Configure(EntityTypeBuilder<PrintedPaper> builder)
    {
        builder.ToTable("printed_paper");
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder
            .HasIndex(paper => new
            {
                paper.StayId,
                paper.Kind,
                paper.Copy,
            })
            .IsUnique();
        builder.HasOne<Stay>().WithMany().HasForeignKey(paper => paper.StayId);
    }
}
