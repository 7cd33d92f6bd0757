using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Appointments;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("appointment");
        builder.HasKey(appointment => appointment.Id);
        builder.Property(appointment => appointment.Id).ValueGeneratedNever();
        builder
            .HasIndex(appointment => new { appointment.HospitalId, appointment.Number })
            .IsUnique()
            .HasDatabaseName("one_appointment_per_number");
        builder
            .HasIndex(appointment => new
            {
                appointment.QueueId,
                appointment.BusinessDay,
                appointment.DueAt,
            })
            .HasDatabaseName("appointments_of_day");
        builder
            .HasIndex(appointment => new
            {
                appointment.QueueId,
                appointment.BusinessDay,
                appointment.PatientId,
            })
            .IsUnique()
            .HasFilter("patient_id is not null and cancelled_at is null")
            .HasDatabaseName("one_appointment_per_patient_queue_and_day");
        builder
            .HasIndex(appointment => new { appointment.HospitalId, appointment.DueAt })
            .HasFilter("rebook_cause is not null")
            .HasDatabaseName("appointments_to_rebook");
        builder.HasOne<Queue>().WithMany().HasForeignKey(appointment => appointment.QueueId);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(appointment => appointment.TicketId);
    }
}
