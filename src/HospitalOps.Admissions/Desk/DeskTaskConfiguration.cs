using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Desk;

internal sealed class DeskTaskConfiguration : IEntityTypeConfiguration<DeskTask>
{
    public void Configure(EntityTypeBuilder<DeskTask> builder)
    {
        builder.ToTable("desk_task");
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder
            .HasIndex(task => new { task.HospitalId, task.OpenedAt })
            .HasFilter("done_at is null")
            .HasDatabaseName("ix_desk_task_open");
        builder.HasIndex(task => task.PatientId).HasFilter("done_at is null").HasDatabaseName("ix_desk_task_patient");
    }
}
