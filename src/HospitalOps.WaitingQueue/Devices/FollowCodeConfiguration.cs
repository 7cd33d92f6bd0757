using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Devices;

internal sealed class FollowCodeConfiguration : IEntityTypeConfiguration<FollowCode>
{
    public void Configure(EntityTypeBuilder<FollowCode> builder)
    {
        builder.ToTable("follow_code");
        builder.HasKey(follow => follow.Code);
        builder.HasIndex(follow => follow.VisitId).IsUnique();
    }
}
