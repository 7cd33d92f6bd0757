using HospitalOps.Admissions.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Papers;

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
