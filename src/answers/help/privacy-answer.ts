/** What is kept of the member who asks, or that it is kept no more. */
export interface PrivacyAnswer {
  readonly kind: 'privacy';
  readonly isForgotten: boolean;
}
