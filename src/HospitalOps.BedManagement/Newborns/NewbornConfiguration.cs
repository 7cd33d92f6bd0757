using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Newborns;

internal sealed class NewbornConfiguration : IEntityTypeConfiguration<NewbornLink>
{
    public void Configure(EntityTypeBuilder<NewbornLink> builder)
    {
        builder.ToTable("newborn_link");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder
            .HasIndex(link => link.BabyStayId)
            .IsUnique()
            .HasFilter("left_at is null")
            .HasDatabaseName("one_mother_per_newborn");
        builder.HasIndex(link => link.MotherStayId).HasFilter("left_at is null").HasDatabaseName("newborns_of_mother");
    }
}
